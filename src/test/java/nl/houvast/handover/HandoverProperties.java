package nl.houvast.handover;

import static nl.houvast.handover.HandoverExamples.FILE;
import static nl.houvast.handover.HandoverExamples.MOVIERA;
import static nl.houvast.handover.HandoverExamples.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.houvast.handover.HandoverExamples.Days;
import nl.houvast.handover.HandoverState.Hand;
import nl.houvast.kernel.Refusal;
import nl.houvast.privacy.Field;
import nl.houvast.privacy.SharingId;

/** Whatever is done in whatever order: somebody on the way is never in two hands, or in none. */
class HandoverProperties {

    private static final SharingId PACKAGE = new SharingId(new UUID(0x7000, 3));

    /** States in which the other may have the person: each said by the other, or heard from it. */
    private static final Set<HandoverState> THEIRS =
            EnumSet.of(HandoverState.ACCEPTED, HandoverState.WAITING, HandoverState.STARTED);

    /** What can be done. */
    enum Act {
        AGREE,
        SEND,
        REFUSE,
        ANSWER,
        WITHDRAW,
        HEARD,
        LATE
    }

    /**
     * One thing that somebody does.
     *
     * @param seen what stood on their page, when it was not what it is
     */
    record Command(Act act, HandoverState to, HandoverState seen, boolean stale, boolean gone) {}

    @Property(tries = 3000)
    void untilItIsOverItHasAnOwnerAndAMomentAndOneHand(@ForAll("commands") List<Command> commands) {
        var due = new Days();
        var handover = Handover.propose(FILE, MOVIERA, HandoverKind.WARM_HANDOVER, due);
        for (var command : commands) {
            perform(command, handover, due);
            var state = handover.state();
            assertThat(handover.owner()).as(command.toString()).isNotBlank();
            assertThat(handover.dueAt() == null).as(command.toString()).isEqualTo(state.over());
            if (handover.dueAt() != null) {
                assertThat(handover.dueAt()).as(command.toString()).isAfter(due.now());
            }
            assertThat(state.responsible() == Hand.RECEIVER)
                    .as(command.toString())
                    .isEqualTo(THEIRS.contains(state));
        }
    }

    @Property(tries = 3000)
    void nobodyGetsAPersonButByTakingThem(@ForAll("commands") List<Command> commands) {
        var due = new Days();
        var handover = Handover.propose(FILE, MOVIERA, HandoverKind.WARM_HANDOVER, due);
        for (var command : commands) {
            var before = handover.state().responsible();
            var done = perform(command, handover, due);
            var after = handover.state().responsible();
            if (before == Hand.SENDER && after == Hand.RECEIVER) {
                assertThat(done).isTrue();
                assertThat(command.act()).isEqualTo(Act.ANSWER);
                assertThat(THEIRS).contains(command.to());
                assertThat(handover.acceptedAt()).isEqualTo(due.now());
            }
            if (after == Hand.RECEIVER) {
                assertThat(handover.sharing()).as("they know of it").isEqualTo(PACKAGE);
            }
        }
    }

    @Property(tries = 1000)
    void whatIsRefusedChangesNothing(@ForAll("commands") List<Command> commands) {
        var due = new Days();
        var handover = Handover.propose(FILE, MOVIERA, HandoverKind.WARM_HANDOVER, due);
        for (var command : commands) {
            var before = picture(handover);
            if (!perform(command, handover, due)) {
                assertThat(picture(handover)).as(command.toString()).isEqualTo(before);
            }
        }
    }

    @Property(tries = 1000)
    void whoNeverMovesIsNeverForgotten(@ForAll("commands") List<Command> commands) {
        var due = new Days();
        var handover = Handover.propose(FILE, MOVIERA, HandoverKind.WARM_HANDOVER, due);
        commands.forEach(command -> perform(command, handover, due));
        if (handover.state().over()) {
            return;
        }
        for (int i = 0; i < Rung.values().length; i++) {
            due.pass(Objects.requireNonNull(handover.dueAt()));
            handover.climb(false, due);
            assertThat(handover.dueAt()).isAfter(due.now());
        }
        assertThat(handover.state().responsible())
                .as("in the end whoever does not answer has nobody")
                .isEqualTo(Hand.SENDER);
        due.pass(Objects.requireNonNull(handover.dueAt()));
        handover.climb(false, due);
        due.pass(Objects.requireNonNull(handover.dueAt()));
        assertThat(handover.climb(false, due)).isEqualTo(Rung.SUPERVISOR);
    }

    private static String picture(Handover handover) {
        return "%s %s %s %s %s %s %s %s"
                .formatted(
                        handover.state(),
                        handover.dueAt(),
                        handover.rung(),
                        handover.sharing(),
                        handover.acceptedAt(),
                        handover.fields(),
                        handover.no(),
                        handover.outcome());
    }

    /** Whether it was allowed. */
    private static boolean perform(Command command, Handover handover, Days due) {
        try {
            done(command, handover, due);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    private static void done(Command command, Handover handover, Days due) {
        switch (command.act()) {
            case AGREE -> handover.agree(Set.of(Field.NAME), null, due);
            case SEND -> handover.sent(PACKAGE, due);
            case REFUSE -> handover.refused(due);
            case ANSWER ->
                    handover.answer(
                            says(command.stale() ? command.seen() : handover.state(), command.to()),
                            due);
            case WITHDRAW -> handover.withdraw(due);
            case HEARD -> handover.heard(!command.gone(), due);
            case LATE -> {
                if (handover.dueAt() != null) {
                    due.pass(handover.dueAt());
                    handover.climb(command.gone(), due);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(3, Act.AGREE),
                                Tuple.of(4, Act.SEND),
                                Tuple.of(1, Act.REFUSE),
                                Tuple.of(8, Act.ANSWER),
                                Tuple.of(1, Act.WITHDRAW),
                                Tuple.of(2, Act.HEARD),
                                Tuple.of(5, Act.LATE)),
                        Arbitraries.of(HandoverState.class),
                        Arbitraries.of(HandoverState.class),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false, false))
                .as(Command::new)
                .list()
                .ofMaxSize(25);
    }
}
