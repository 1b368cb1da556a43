package nl.houvast.incident;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.houvast.casework.FirstContactDesk.Kept;
import nl.houvast.casework.FirstContactDesk.Stage;
import nl.houvast.incident.Requests.Arrival;
import nl.houvast.person.PersonId;
import nl.houvast.person.Vault;
import nl.houvast.referral.ReferralId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who came in by which incident, with whom, and how far we are with calling them. */
@Repository
class Members {

    private static final String DIGEST = "incident.member";

    private final JdbcClient db;
    private final Vault vault;

    Members(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /**
     * Somebody who came in.
     *
     * @param household with whom they came
     * @param rank the heaviest impact in the household: by that they are called
     * @param digest by which the same person is recognised on a list
     * @param list on which they stood, or null when they came by themselves
     */
    record Member(
            ReferralId referral,
            PersonId person,
            IncidentId incident,
            UUID household,
            int impact,
            int rank,
            String digest,
            @Nullable UUID list,
            Instant cameAt,
            String region) {}

    /** By which somebody who comes is recognised, whenever they come. */
    String digest(Arrival arrival) {
        return HexFormat.of().formatHex(vault.fingerprint(DIGEST, arrival.who()));
    }

    void add(Member member) {
        db.sql(
                        """
                        insert into incident.member
                            (referral, person, incident, household, impact, rank, digest, list,
                             came_at, region, stage)
                        values (:referral, :person, :incident, :household, :impact, :rank, :digest,
                                :list, :at, :region, 'WAITING')
                        """)
                .param("referral", member.referral().value())
                .param("person", member.person().value())
                .param("incident", member.incident().value())
                .param("household", member.household())
                .param("impact", member.impact())
                .param("rank", member.rank())
                .param("digest", member.digest())
                .param("list", member.list(), Types.OTHER)
                .param("at", member.cameAt().atOffset(UTC))
                .param("region", member.region())
                .update();
    }

    /** Who came in by this incident before, by their digest: of which household. */
    Map<String, UUID> known(IncidentId incident, List<String> digests) {
        var known = new HashMap<String, UUID>();
        db.sql(
                        """
                        select digest, household from incident.member
                         where incident = :incident and digest = any(:digests)
                        """)
                .param("incident", incident.value())
                .param("digests", digests.toArray(String[]::new))
                .query(
                        row -> {
                            known.put(
                                    row.getString("digest"),
                                    row.getObject("household", UUID.class));
                        });
        return known;
    }

    /** Somebody came to this household later: all of it is called by the heaviest impact in it. */
    void rank(UUID household) {
        db.sql(
                        """
                        update incident.member set rank =
                            (select min(impact) from incident.member where household = :household)
                         where household = :household
                        """)
                .param("household", household)
                .update();
    }

    /** Follows the first contact. */
    void follow(Kept news) {
        db.sql(
                        "update incident.member set stage = :stage, owner = :owner where referral = :referral")
                .param("stage", news.stage().name())
                .param("owner", news.holder(), Types.VARCHAR)
                .param("referral", news.referral().value())
                .update();
    }

    /** Nobody calls this person any more. */
    void stop(PersonId person) {
        db.sql(
                        """
                        update incident.member set stage = 'OVER'
                         where person = ? and stage <> 'OVER'
                        """)
                .param(person.value())
                .update();
    }

    void move(PersonId person, String region, String team) {
        db.sql("update incident.member set region = ?, team = ? where person = ?")
                .params(region, team, person.value())
                .update();
    }

    void handOver(PersonId person, String from, String to) {
        db.sql("update incident.member set owner = ? where person = ? and owner = ?")
                .params(to, person.value(), from)
                .update();
    }

    void forget(PersonId person) {
        db.sql("delete from incident.member where person = ?").param(person.value()).update();
    }

    /** With whom somebody came in, if they came by an incident. */
    Optional<UUID> household(ReferralId referral) {
        return db.sql("select household from incident.member where referral = ?")
                .param(referral.value())
                .query(UUID.class)
                .optional();
    }

    /** Everybody of this household. */
    List<PersonId> people(UUID household) {
        return db.sql("select distinct person from incident.member where household = ?")
                .param(household)
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /**
     * Until the end of the transaction nobody else takes somebody of this household. Before any of
     * them is taken: then two who take one each do not wait for one another.
     */
    void hold(UUID household) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(cast(? as text), 0))")
                .param(household)
                .query((row, number) -> true)
                .single();
    }

    /** Everybody of this household whom nobody has. */
    List<ReferralId> waiting(UUID household) {
        return at(household, Stage.WAITING);
    }

    /** Everybody of this household to whom nobody spoke yet. */
    List<ReferralId> uncalled(UUID household) {
        return at(household, Stage.WAITING, Stage.TAKEN);
    }

    private List<ReferralId> at(UUID household, Stage... stages) {
        return db.sql(
                        """
                        select referral from incident.member
                         where household = ? and stage = any(?) order by referral
                        """)
                .params(household, Arrays.stream(stages).map(Stage::name).toArray(String[]::new))
                .query((row, number) -> new ReferralId(row.getObject("referral", UUID.class)))
                .list();
    }

    /** Accounts of who has somebody of this household to call, or speaks with them. */
    Set<String> holders(UUID household) {
        return db.sql(
                        """
                        select distinct owner as holder from incident.member
                         where household = ? and stage in ('TAKEN', 'REACHED')
                           and owner is not null
                        """)
                .param(household)
                .query((row, number) -> row.getString("holder"))
                .set();
    }

    /** They are divided in this shift. */
    void divide(UUID household, UUID shift) {
        db.sql("update incident.member set shift = ? where household = ? and stage = 'TAKEN'")
                .params(shift, household)
                .update();
    }

    /** Somebody has them since this shift, and did not reach them yet. */
    record Held(ReferralId referral, String owner) {}

    List<Held> held(UUID shift) {
        return db.sql(
                        """
                        select referral, owner from incident.member
                         where shift = ? and stage = 'TAKEN' and owner is not null
                         order by referral
                        """)
                .param(shift)
                .query(
                        (row, number) ->
                                new Held(
                                        new ReferralId(row.getObject("referral", UUID.class)),
                                        row.getString("owner")))
                .list();
    }
}
