package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOON;
import static nl.houvast.casework.CaseworkExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.casework.WorkList.Part;
import nl.houvast.kernel.Missing;
import nl.houvast.live.LiveBell;
import nl.houvast.live.LiveList;
import nl.houvast.live.Rung;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Reaches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The list and the record say the same about who may see what, on a real database. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document", "timeline", "intake", "casefile"})
@Import({TestDatabase.class, CaseworkHouse.class})
@AutoConfigureMockMvc
class WorkReachModuleTests extends CaseworkRoom {

    private static final List<String> PEOPLE = List.of("noor", "daan", "fatma");
    private static final List<String> REGIONS = List.of("", "VR01", "VR02", "VR03", "VR04");
    private static final List<String> TEAMS = List.of("", "", "zeden", "vermissing");

    @Autowired Reaches reaches;
    @Autowired WorkLive live;
    @Autowired LiveBell bell;

    @AfterEach
    void openEverything() {
        db.sql("truncate reach.shield, reach.named, reach.broken_glass").update();
    }

    @Test
    void aListShowsWhatTheRecordShowsAndNothingElse() {
        var random = new Random(20261124);
        for (int round = 0; round < 40; round++) {
            emptyTables();
            var ids = somebody(random);
            for (int i = 0; i < 12; i++) {
                var by = actor(random);
                var seen = new TreeSet<String>();
                for (var id : ids) {
                    if (sees(id, by)) {
                        seen.add(id.toString());
                    }
                }

                var listed = listed(by, 1000);
                assertThat(new TreeSet<>(listed)).as("round %s, %s", round, by).isEqualTo(seen);
                assertThat(listed).doesNotHaveDuplicates();
                assertThat(listed(by, 3)).isEqualTo(listed.subList(0, Math.min(3, listed.size())));
                if (by.isStaff()) {
                    var mine = seen.stream().filter(id -> owner(id, by)).toList();
                    assertThat(list.counts(by).get(Part.MINE)).isEqualTo(mine.size());
                    assertThat(live.look(Map.of("lijst", "mij"), by))
                            .as("a stream hears of nothing else")
                            .extracting(row -> row.id().toString())
                            .containsExactlyInAnyOrderElementsOf(mine);
                }
            }
        }
    }

    /** They are read apart up to a hundred. */
    @Test
    void aListIsTheSameWhetherFewOrManyAreFound() {
        var random = new Random(20261128);
        for (int i = 0; i < 20; i++) {
            somebody(random);
        }
        var many = 0;
        for (int i = 0; i < 30; i++) {
            many += listed(actor(random), 1000).size() > 100 ? 1 : 0;
        }
        assertThat(many).as("who sees more than a hundred").isBetween(1, 29);
    }

    @Test
    void whatIsInAnotherRegionIsNotThere() {
        var contact = sam();
        db.sql("update casework.first_contact set region = 'VR09'").update();
        var limburg = new Actor("worker-limburg", Role.WORKER, Scope.of(Set.of("VR24"), Set.of()));
        var utrecht = new Actor("worker-utrecht", Role.WORKER, Scope.of(Set.of("VR09"), Set.of()));

        assertThat(contacts.get(contact, utrecht).id()).isEqualTo(contact);
        assertThat(list.rows(Part.NOW, java.util.Optional.empty(), utrecht).rows()).hasSize(1);
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> contacts.get(contact, limburg));
        assertThat(list.rows(Part.NOW, java.util.Optional.empty(), limburg).rows()).isEmpty();
        assertThat(list.counts(limburg)).containsEntry(Part.NOW, 0).containsEntry(Part.LATE, 0);
    }

    @Test
    void whoLooksHearsAtOnceOfWhatIsKeptAndOfNothingThatIsUndone() {
        var before = Rung.forList(bell, WorkLive.WORD);
        var contact = sam();
        var came = Rung.forList(bell, WorkLive.WORD);
        assertThat(came).as("somebody new").isGreaterThan(before);
        var limburg = new Actor("worker-limburg", Role.WORKER, Scope.of(Set.of("VR24"), Set.of()));
        var now = Map.of("lijst", "nu");
        assertThat(live.look(now, NOOR)).extracting(LiveList.Row::id).contains(contact.value());
        db.sql("update casework.first_contact set region = 'VR09'").update();
        assertThat(live.look(now, limburg)).isEmpty();

        transaction.executeWithoutResult(
                undone -> {
                    desk.take(contact, NOOR);
                    undone.setRollbackOnly();
                });
        assertThat(Rung.forList(bell, WorkLive.WORD)).isEqualTo(came);

        desk.take(contact, NOOR);
        assertThat(Rung.forList(bell, WorkLive.WORD)).isGreaterThan(came);
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> live.look(Map.of("lijst", "iets"), NOOR));
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> live.look(now, new Actor("ed", Role.EDITOR)));
    }

    private boolean sees(UUID id, Actor by) {
        try {
            contacts.get(new FirstContactId(id), by);
            return true;
        } catch (Missing no) {
            return false;
        }
    }

    private boolean owner(String id, Actor by) {
        return by.id()
                .equals(
                        db.sql(
                                        "select coalesce(taken_by, '') from casework.first_contact where id = ?")
                                .param(UUID.fromString(id))
                                .query(String.class)
                                .single());
    }

    /** In order; and when it is counted, as many. */
    private List<String> listed(Actor by, int page) {
        var reach = reaches.reach(by);
        var candidates = WorkList.candidates(reach, page);
        var inOrder = " x order by not urgent, due_at, id limit " + page;
        var ids = ids(reach, candidates.where("status <> 'WITHDRAWN'") + inOrder);
        assertThat(ids(reach, candidates.fewOrFirst("status <> 'WITHDRAWN'") + inOrder))
                .isEqualTo(ids);
        assertThat(ids(reach, candidates.some("status <> 'WITHDRAWN'") + " x limit " + page))
                .hasSameSizeAs(ids)
                .doesNotHaveDuplicates();
        return ids;
    }

    private List<String> ids(Reach reach, String from) {
        return db.sql("select id from " + from)
                .params(reach.parameters())
                .query((row, number) -> row.getString("id"))
                .list();
    }

    private void emptyTables() {
        db.sql(
                        """
                        truncate casework.first_contact, casework.contact_attempt,
                                 casework.case_file, casework.link,
                                 reach.shield, reach.named, reach.broken_glass, reach.along
                        """)
                .update();
    }

    private static Actor actor(Random random) {
        var regions = new TreeSet<String>();
        var teams = new TreeSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            regions.add(REGIONS.get(1 + random.nextInt(4)));
            teams.add(TEAMS.get(2 + random.nextInt(2)));
        }
        var role =
                switch (random.nextInt(8)) {
                    case 0 -> Role.ADMINISTRATOR;
                    case 1, 2 -> Role.SUPERVISOR;
                    default -> Role.WORKER;
                };
        return new Actor(
                pick(PEOPLE, random), role, new Scope(regions, teams, random.nextInt(4) == 0));
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** A dozen first contacts, some of them sealed, some behind broken glass. */
    private List<UUID> somebody(Random random) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            var id = new UUID(i, random.nextLong());
            var person = new UUID(random.nextInt(8), 1);
            var owner = random.nextInt(3) == 0 ? pick(PEOPLE, random) : null;
            ids.add(id);
            db.sql(
                            """
                            insert into casework.first_contact
                                (id, referral, person, event, relation, route, region, team, urgent,
                                 received_at, due_at, status, taken_by, next_kind, next_from,
                                 next_until, next_agreed, attempts, unanswered, version)
                            values (:id, :id, :person, 'violence.assault', 'victim', 'SELF', :region,
                                    :team, :urgent, :at, :due, :status, :owner, 'OTHER_WAY', :at, null,
                                    false, 0, 0, 1)
                            """)
                    .param("id", id)
                    .param("person", person)
                    .param("region", pick(REGIONS, random))
                    .param("team", pick(TEAMS, random))
                    .param("urgent", random.nextBoolean())
                    .param("at", NOON.atOffset(ZoneOffset.UTC))
                    .param("due", NOON.plusSeconds(random.nextInt(5)).atOffset(ZoneOffset.UTC))
                    .param("status", owner == null ? "WAITING" : "TAKEN")
                    .param("owner", owner)
                    .update();
            protect(person, random);
        }
        return ids;
    }

    private void protect(UUID person, Random random) {
        if (random.nextInt(4) == 0) {
            db.sql(
                            "insert into reach.shield values (?, 'COLLEAGUE', 'fatma', now())"
                                    + " on conflict do nothing")
                    .param(person)
                    .update();
        }
        if (random.nextInt(3) == 0) {
            db.sql(
                            "insert into reach.named values (?, ?, ?, 'fatma', now()) on conflict do nothing")
                    .param(person)
                    .param(pick(PEOPLE, random))
                    .param(random.nextBoolean())
                    .update();
        }
        if (random.nextInt(4) == 0) {
            db.sql("insert into reach.along values (?, ?, ?, 'fatma', ?) on conflict do nothing")
                    .param(person)
                    .param(pick(PEOPLE, random))
                    .param(NOON.plusSeconds(random.nextInt(2) * 60L).atOffset(ZoneOffset.UTC))
                    .param(NOON.minusSeconds(60).atOffset(ZoneOffset.UTC))
                    .update();
        }
        if (random.nextInt(4) == 0) {
            var from = random.nextBoolean() ? NOON.minusSeconds(60) : NOON.minusSeconds(7200);
            db.sql(
                            """
                            insert into reach.broken_glass (id, person, actor, role, reason, at, until)
                            values (gen_random_uuid(), ?, ?, 'WORKER', '', ?, ?)
                            """)
                    .param(person)
                    .param(pick(PEOPLE, random))
                    .param(from.atOffset(ZoneOffset.UTC))
                    .param(from.plusSeconds(3600).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
