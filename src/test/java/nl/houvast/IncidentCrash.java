package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed while a list of people is taken: what was taken stays, the part in the middle is not there
 * by half, and the rest comes in by itself at the next start, everybody once.
 */
class IncidentCrash {

    private static final int PEOPLE = 300;
    private static final int TOGETHER = 25;

    private static final String TAKEN = "select count(*) from incident.member";
    private static final String STAND =
            """
            select concat_ws(', ',
                   (select count(*) || ' ' || count(distinct person) || ' ' || count(distinct digest)
                      from incident.member),
                   (select count(*) from referral.referral r
                     where r.id in (select referral from incident.member)),
                   (select count(*) from casework.first_contact c
                     where c.referral in (select referral from incident.member)),
                   (select count(*) from person.person p
                     where p.id in (select person from incident.member)),
                   (select count(*) from person.person))
            """;

    @TempDir Path data;

    @Test
    void everybodyOnTheListComesInOnce() throws Exception {
        String list;
        long others;
        try (var first = Installation.start(data);
                var fatma = new SignedIn(first, "demo-leidinggevende")) {
            others = Long.parseLong(tell(first, "select count(*) from person.person"));
            list = Calamity.bring(fatma, Calamity.opened(fatma), PEOPLE);
            Calamity.take(fatma, list);
            killInTheMiddle(first);
        }
        try (var second = Installation.start(data);
                var fatma = new SignedIn(second, "demo-leidinggevende")) {
            ReferralLoad.await(() -> Calamity.isTaken(fatma, list));
            ReferralLoad.allNewsIsHeard(second);
            assertThat(tell(second, STAND))
                    .isEqualTo(
                            "%1$d %1$d %1$d, %1$d, %1$d, %1$d, %2$d"
                                    .formatted(PEOPLE, others + PEOPLE));
            assertThat(tell(second, "select count(*) from incident.batch"))
                    .as("nothing sealed stays behind")
                    .isEqualTo("0");
        }
    }

    /** Kills it when some parts are there and the next one is on its way. */
    private static void killInTheMiddle(Installation houvast) throws Exception {
        try (var ours = houvast.database()) {
            ReferralLoad.await(() -> taken(houvast) > 0);
            ours.setAutoCommit(false);
            try (var lock = ours.createStatement()) {
                lock.execute("lock table incident.member in share mode");
            }
            ReferralLoad.await(
                    () ->
                            !tell(
                                            houvast,
                                            "select count(*) from pg_locks where not granted and"
                                                    + " relation = 'incident.member'::regclass")
                                    .equals("0"));
            assertThat(taken(houvast))
                    .as("some parts and not all of them, each whole")
                    .isLessThan(PEOPLE)
                    .matches(taken -> taken % TOGETHER == 0);
            houvast.kill();
            ours.rollback();
        }
    }

    private static long taken(Installation houvast) throws IOException, SQLException {
        return Long.parseLong(tell(houvast, TAKEN));
    }

    private static String tell(Installation houvast, String query)
            throws IOException, SQLException {
        try (var database = houvast.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
