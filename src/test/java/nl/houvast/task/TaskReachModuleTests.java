package nl.houvast.task;

import static nl.houvast.task.TaskExamples.NOON;
import static nl.houvast.task.TaskExamples.due;
import static nl.houvast.task.TaskExamples.in;
import static nl.houvast.task.TaskExamples.todo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import nl.houvast.CountedHouse;
import nl.houvast.TestDatabase;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.Scope;
import nl.houvast.kernel.Missing;
import nl.houvast.live.LiveList;
import nl.houvast.person.PersonId;
import nl.houvast.task.TaskFilter.Part;
import nl.houvast.task.TaskFilter.Whose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The list and the record say the same about who may see what, on a real database. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"rights", "sharing", "document"})
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedHouse.class})
class TaskReachModuleTests extends TaskRoom {

    private static final List<String> PEOPLE = List.of("noor", "daan", "fatma");
    private static final List<String> REGIONS = List.of("", "VR01", "VR02", "VR03");
    private static final List<String> TEAMS = List.of("", "", "zeden", "vermissing");

    @Autowired TaskWaiting waiting;
    @Autowired TaskLive live;

    @Test
    void aListShowsWhatTheRecordShowsAndNothingElse() {
        var random = new Random(20261127);
        for (int round = 0; round < 15; round++) {
            empty();
            var ids = some(random);
            for (int i = 0; i < 8; i++) {
                var by = actor(random);
                if (!by.isStaff()) {
                    assertThatExceptionOfType(Missing.class)
                            .isThrownBy(() -> list.rows(all(Part.ALL), Optional.empty(), by));
                    assertThatExceptionOfType(Missing.class)
                            .isThrownBy(() -> list.counts(TaskFilter.MINE, by));
                    assertThat(waiting.of(by)).isEmpty();
                    continue;
                }
                var seen = ids.stream().filter(id -> sees(id, by)).toList();
                var as = "round %s, %s".formatted(round, by);
                assertThat(listed(all(Part.ALL), by))
                        .as(as)
                        .containsExactlyInAnyOrderElementsOf(seen);
                assertThat(live.look(Map.of("van", "regio"), by))
                        .as("a stream hears of nothing else")
                        .extracting(LiveList.Row::id)
                        .containsExactlyInAnyOrderElementsOf(
                                seen.stream().map(TaskId::value).toList());
                assertThat(list.counts(TaskFilter.MINE, by).whose())
                        .as(as)
                        .containsEntry(Whose.REGION, seen.size())
                        .containsEntry(
                                Whose.MINE,
                                (int)
                                        seen.stream()
                                                .filter(id -> by.id().equals(read(id).owner()))
                                                .count());
            }
        }
    }

    private boolean sees(TaskId id, Actor by) {
        try {
            rows.get(id, by);
            return true;
        } catch (Missing no) {
            return false;
        }
    }

    private List<TaskId> some(Random random) {
        var ids = new ArrayList<TaskId>();
        for (int i = 0; i < 8; i++) {
            var person = person("Persoon" + i);
            var wanted =
                    in(
                            pick(REGIONS, random),
                            pick(TEAMS, random),
                            due(
                                    NOON.plus(Duration.ofHours(random.nextInt(48) - 24L)),
                                    random.nextInt(4) == 0,
                                    todo(person, caseFile(), owner(random), null)));
            ids.add(add(wanted));
            protect(person, random);
        }
        return ids;
    }

    private static @Nullable String owner(Random random) {
        return random.nextBoolean() ? null : pick(PEOPLE, random);
    }

    private void protect(PersonId person, Random random) {
        if (random.nextInt(3) == 0) {
            db.sql("insert into reach.shield values (?, 'COLLEAGUE', 'ruben', now())")
                    .param(person.value())
                    .update();
        }
        for (var who : PEOPLE) {
            if (random.nextInt(3) == 0) {
                db.sql("insert into reach.named values (?, ?, ?, 'ruben', now())")
                        .params(person.value(), who, random.nextBoolean())
                        .update();
            }
            if (random.nextInt(5) == 0) {
                glass(person, who, random.nextBoolean() ? NOON.plusSeconds(60) : NOON);
            }
            if (random.nextInt(4) == 0) {
                along(person, who, random.nextBoolean() ? NOON.plusSeconds(60) : NOON);
            }
        }
    }

    private void along(PersonId person, String who, Instant until) {
        db.sql("insert into reach.along values (?, ?, ?, 'ruben', ?)")
                .params(
                        person.value(),
                        who,
                        until.atOffset(ZoneOffset.UTC),
                        NOON.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void glass(PersonId person, String who, Instant until) {
        db.sql(
                        """
                        insert into reach.broken_glass
                            (id, person, actor, role, reason, at, until)
                        values (gen_random_uuid(), ?, ?, 'WORKER', '', ?, ?)
                        """)
                .params(
                        person.value(),
                        who,
                        NOON.minusSeconds(60).atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Actor actor(Random random) {
        var regions = new TreeSet<String>();
        var teams = new TreeSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            regions.add(REGIONS.get(1 + random.nextInt(3)));
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
        return Objects.requireNonNull(some.get(random.nextInt(some.size())));
    }
}
