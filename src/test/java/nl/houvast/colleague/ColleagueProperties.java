package nl.houvast.colleague;

import static nl.houvast.colleague.ColleagueExamples.FATMA;
import static nl.houvast.colleague.ColleagueExamples.HANNA;
import static nl.houvast.colleague.ColleagueExamples.LOT;
import static nl.houvast.colleague.ColleagueExamples.NOON;
import static nl.houvast.colleague.ColleagueExamples.NOOR;
import static nl.houvast.colleague.ColleagueExamples.SVEN;
import static nl.houvast.colleague.ColleagueExamples.WHY;
import static nl.houvast.colleague.ColleagueExamples.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Refusal;
import nl.houvast.reach.ReachExamples;
import nl.houvast.reach.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Whatever colleagues do with a case file, in whatever order and whoever tries: nobody sees more
 * than they were given by somebody who could give it.
 */
class ColleagueProperties {

    private static final List<Actor> ALL = List.of(NOOR, SVEN, FATMA, LOT, HANNA);

    /** What can be done. */
    enum Act {
        ASSIGN,
        OFFER,
        ACCEPT,
        REFUSE,
        WITHDRAW,
        ALONG,
        END,
        SEAL,
        KNOW,
        DAY
    }

    /** One thing that somebody tries. */
    record Command(Act act, Actor by, Actor other, int days) {}

    @Property(tries = 2000)
    void nobodySeesMoreThanTheyWereGiven(@ForAll("commands") List<Command> commands) {
        var house = new House();
        for (var command : commands) {
            house.tryTo(command);
            for (var actor : ALL) {
                if (house.sees(actor)) {
                    assertThat(house.given(actor)).as("%s after %s", actor, command).isTrue();
                }
            }
            assertThat(house.sees(house.actor(house.owner)) || house.knows.contains(house.owner))
                    .as("whoever has it sees it, after %s", command)
                    .isTrue();
        }
    }

    @Property(tries = 1000)
    void askingAndAnsweringNoChangesNothing(@ForAll("commands") List<Command> commands) {
        var house = new House();
        for (var command : commands) {
            var before = house.picture();
            house.tryTo(command);
            switch (command.act()) {
                case OFFER, REFUSE, WITHDRAW ->
                        assertThat(house.picture()).as(command.toString()).isEqualTo(before);
                case ASSIGN, ACCEPT, ALONG, END, SEAL, KNOW, DAY -> {
                    // these are there to change it
                }
            }
        }
    }

    /** One case file in VR09, with the rules of the house and a book of what was given. */
    private static final class House {

        private Instant now = NOON;
        private String owner = NOOR.id();
        private boolean sealed;
        private @Nullable Transfer transfer;
        private final Set<String> admitted = new HashSet<>();
        private final Set<String> knows = new HashSet<>();
        private final Map<String, Instant> along = new HashMap<>();

        /** What was given by who could give it; kept beside the rules, to compare with. */
        private String givenTo = NOOR.id();

        private final Map<String, Instant> askedUntil = new HashMap<>();

        void tryTo(Command command) {
            try {
                perform(command);
            } catch (Refusal no) {
                // somebody tried what is not theirs to do
            }
        }

        private void perform(Command command) {
            var by = command.by();
            if (command.act() == Act.DAY) {
                now = now.plus(Duration.ofDays(command.days()));
                if (transfer != null && !now.isBefore(due(transfer))) {
                    transfer.lapse(now, now);
                    transfer = null;
                }
                return;
            }
            if (!sees(by)) {
                return; // it does not exist for them
            }
            switch (command.act()) {
                case ASSIGN -> {
                    decide(by);
                    give(command.other());
                }
                case OFFER -> {
                    decide(by);
                    Refusal.unless(transfer == null, ColleagueRefusal.ALREADY_OFFERED);
                    var asked = command.other();
                    var until = now.plus(Duration.ofDays(command.days()));
                    var made = Transfer.offer(file(owner), asked.id(), WHY, until, by, now);
                    Refusal.unless(canTake(asked), ColleagueRefusal.CANNOT_TAKE_IT);
                    transfer = made;
                }
                case ACCEPT -> {
                    var asked = open();
                    asked.accept(by, now);
                    transfer = null;
                    give(by);
                }
                case REFUSE -> {
                    open().refuse(WHY, by, now);
                    transfer = null;
                }
                case WITHDRAW -> {
                    open().withdraw(by, now);
                    transfer = null;
                }
                case ALONG -> {
                    decide(by);
                    var until = now.plus(Duration.ofDays(command.days()));
                    along.put(command.other().id(), until);
                    if (owner.equals(by.id()) || leadsHere(by)) {
                        askedUntil.put(command.other().id(), until);
                    }
                }
                case END -> {
                    decide(by);
                    along.remove(command.other().id());
                    askedUntil.remove(command.other().id());
                }
                case SEAL -> {
                    sealed = true;
                    admitted.addAll(List.of(by.id(), owner)); // not who was asked to take over
                }
                case KNOW -> {
                    if (!owner.equals(by.id())) {
                        knows.add(by.id());
                    }
                }
                case DAY -> throw new IllegalStateException("done before");
            }
        }

        private void decide(Actor by) {
            Refusal.unless(
                    CaseRights.mayAsk(file(owner), by, covers(by, facts(by, false))),
                    ColleagueRefusal.NOT_YOURS);
        }

        private void give(Actor to) {
            Refusal.unless(canTake(to), ColleagueRefusal.CANNOT_TAKE_IT);
            assertThat(to.scope().regions()).as("nobody gets it who is elsewhere").contains("VR09");
            owner = to.id();
            givenTo = owner;
            transfer = null;
        }

        /** As Placement asks it: without having it, and without having been asked along. */
        private boolean canTake(Actor to) {
            return ReachExamples.covers(to, record(null), facts(to, false), now);
        }

        private Transfer open() {
            if (transfer == null) {
                throw new Refusal(ColleagueRefusal.ALREADY_ANSWERED);
            }
            return transfer;
        }

        private static Instant due(Transfer transfer) {
            var due = transfer.dueAt();
            assertThat(due).as("what is open has a day").isNotNull();
            return due == null ? NOON : due;
        }

        boolean sees(Actor by) {
            return covers(by, facts(by, true));
        }

        private boolean covers(Actor by, Set<String> facts) {
            return ReachExamples.covers(by, record(owner), facts, now);
        }

        private static Subject record(@Nullable String owner) {
            var file = file(NOOR.id());
            return new Subject(file.person(), file.region(), file.team(), owner);
        }

        private Set<String> facts(Actor by, boolean asked) {
            var facts = new HashSet<String>();
            if (sealed) {
                facts.add("SHIELDED");
            }
            if (admitted.contains(by.id())) {
                facts.add("ADMITTED");
            }
            if (knows.contains(by.id())) {
                facts.add("KEPT_OUT");
            }
            if (asked && along.getOrDefault(by.id(), NOON).isAfter(now)) {
                facts.add("ALONG");
            }
            return facts;
        }

        /** Whether they have a reason to see it: what is said here is said without the rule. */
        boolean given(Actor by) {
            if (knows.contains(by.id()) || (sealed && !admitted.contains(by.id()))) {
                return false;
            }
            return by.scope().regions().contains("VR09")
                    || givenTo.equals(by.id())
                    || askedUntil.getOrDefault(by.id(), NOON).isAfter(now);
        }

        private static boolean leadsHere(Actor by) {
            return by.role() == Role.SUPERVISOR && by.scope().regions().contains("VR09");
        }

        Actor actor(String id) {
            return ALL.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        }

        String picture() {
            return ALL.stream().map(this::sees).toList() + owner;
        }
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(2, Act.ASSIGN),
                                Tuple.of(5, Act.OFFER),
                                Tuple.of(5, Act.ACCEPT),
                                Tuple.of(1, Act.REFUSE),
                                Tuple.of(1, Act.WITHDRAW),
                                Tuple.of(5, Act.ALONG),
                                Tuple.of(2, Act.END),
                                Tuple.of(1, Act.SEAL),
                                Tuple.of(1, Act.KNOW),
                                Tuple.of(3, Act.DAY)),
                        Arbitraries.of(ALL),
                        Arbitraries.of(ALL),
                        Arbitraries.integers().between(1, 5))
                .as(Command::new)
                .list()
                .ofMaxSize(30);
    }
}
