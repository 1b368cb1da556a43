package nl.houvast;

import static nl.houvast.SignedIn.expect;
import static nl.houvast.SignedIn.found;
import static nl.houvast.SignedIn.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Killed in the middle of it, everybody is still with whoever had them: no colleague and no
 * organisation has half taken somebody on, and of a note there is all or nothing. Doing it again
 * does it once.
 */
class CaseCrash {

    private static final Pattern SLIP = Pattern.compile("name=\"slip\" value=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]*)\"");
    private static final Pattern INBOX = Pattern.compile("href=\"(/partner/overdrachten/[^\"]+)\"");
    private static final Pattern ACCEPT = Pattern.compile("action=\"([^\"]+/aannemen)\"");

    private static final String STAND =
            """
            select concat_ws(', ',
                   (select state from colleague.transfer),
                   (select a.name from casework.case_file f
                      join colleague.transfer t on t.case_file = f.id
                      join access.account a on a.id = f.owner),
                   (select state from handover.handover),
                   (select count(*) from timeline.note) || ' notes',
                   (select count(*) from timeline.entry where by <> 'system') || ' entries')
            """;

    @TempDir Path data;

    /** The people of the demo who do something here. */
    private record People(SignedIn noor, SignedIn daan, SignedIn partner) implements AutoCloseable {

        static People of(Installation houvast) throws IOException {
            return new People(
                    new SignedIn(houvast, "demo-medewerker"),
                    new SignedIn(houvast, "demo-medewerker-2"),
                    new SignedIn(houvast, "demo-partner"));
        }

        @Override
        public void close() {
            noor.close();
            daan.close();
            partner.close();
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    /** What they are about to do: each step once begun is a request of somebody else. */
    private record Doing(String colleague, String note, String form) {

        List<Step> steps(People people) {
            return List.of(() -> accept(people), () -> take(people), () -> write(people));
        }

        private void accept(People people) throws IOException {
            var page = people.daan.get(colleague).body();
            expect(302, people.daan.post(found(ACCEPT, page), page));
        }

        private static void take(People people) throws IOException {
            var inbox = people.partner.get("/partner/overdrachten").body();
            var address = found(INBOX, inbox);
            var page = people.partner.get(address).body();
            expect(302, people.partner.post(address, page, "seen", "SENT", "reply", "ACCEPTED"));
        }

        private void write(People people) throws IOException {
            var page = people.noor.get(note).body();
            expect(
                    302,
                    people.noor.post(
                            note,
                            page,
                            "note",
                            "Belt liever in de ochtend",
                            "base",
                            "0",
                            "form",
                            form,
                            "slip",
                            found(SLIP, page)));
        }
    }

    @Test
    void nobodyIsWithTwoOrWithNobody() throws Exception {
        Doing doing;
        String before;
        try (var first = Installation.start(data);
                var people = People.of(first)) {
            doing = prepare(first, people);
            before = stand(first);
            assertThat(before).startsWith("OFFERED, Noor Bakker, SENT, 0 notes");
            killInTheMiddle(first, doing.steps(people));
        }
        try (var second = Installation.start(data);
                var people = People.of(second)) {
            assertThat(stand(second)).isEqualTo(before);
            for (var step : doing.steps(people)) {
                step.take();
            }
            var after = stand(second);
            assertThat(after).startsWith("ACCEPTED, Daan Visser, ACCEPTED, 1 notes");
            doing.write(people); // the same form once more
            assertThat(stand(second)).isEqualTo(after);
        }
    }

    /** Three people with a worker: one is offered to a colleague, one is sent to a partner. */
    private static Doing prepare(Installation houvast, People people) throws Exception {
        List<String> files;
        String daan;
        try (var connection = houvast.database()) {
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            daan = DoorThings.account(db, "Daan Visser");
            var noor = DoorThings.account(db, "Noor Bakker");
            files =
                    db
                            .sql("select id from casework.first_contact order by id limit 3")
                            .query(UUID.class)
                            .list()
                            .stream()
                            .map(Objects::requireNonNull)
                            .map(contact -> "/werk/dossiers/" + DoorThings.caseFile(db, contact))
                            .toList();
            db.sql("update casework.case_file set owner = ?").param(noor).update();
        }
        var colleague = files.getFirst() + "/collega";
        var asking = people.noor.get(colleague).body();
        expect(
                302,
                people.noor.post(
                        colleague + "/vragen",
                        asking,
                        "receiver",
                        daan,
                        "why",
                        "Ik ben er drie weken niet"));
        send(people.noor, files.get(1) + "/overdragen");
        var note = files.getLast() + "/notities";
        return new Doing(colleague, note, found(FORM, people.noor.get(note).body()));
    }

    private static void send(SignedIn noor, String address) throws IOException {
        var list = noor.get(address).body();
        var begun = noor.post(address, list, "offer", "moviera", "kind", "WARM_HANDOVER");
        var page = location(expect(302, begun));
        expect(
                302,
                noor.post(
                        page + "/akkoord",
                        noor.get(page).body(),
                        "go",
                        "NOW",
                        "fields",
                        "NAME",
                        "until",
                        "31-12-2099",
                        "givenBy",
                        "SELF",
                        "how",
                        "ORAL",
                        "evidence",
                        "Gezegd in het gesprek"));
    }

    /** Kills it when all of them have written all but their line on the timeline. */
    private static void killInTheMiddle(Installation houvast, List<Step> steps) throws Exception {
        try (var ours = houvast.database()) {
            ours.setAutoCommit(false);
            try (var lock = ours.createStatement()) {
                lock.execute("lock table timeline.entry in share mode");
            }
            var asked =
                    steps.stream()
                            .map(step -> CompletableFuture.runAsync(() -> unanswered(step)))
                            .toList();
            ReferralLoad.await(() -> waiting(houvast) == steps.size());
            houvast.kill();
            asked.forEach(CompletableFuture::join);
            ours.rollback();
        }
    }

    private static long waiting(Installation houvast) throws IOException, SQLException {
        return Long.parseLong(
                asked(
                        houvast,
                        """
                        select count(*)::text from pg_locks
                         where not granted and relation = 'timeline.entry'::regclass
                        """));
    }

    private static void unanswered(Step step) {
        try {
            step.take();
        } catch (IOException killed) {
            return;
        }
        throw new IllegalStateException("it answered");
    }

    private static String stand(Installation houvast) throws IOException, SQLException {
        return asked(houvast, STAND);
    }

    private static String asked(Installation houvast, String question)
            throws IOException, SQLException {
        try (var database = houvast.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
