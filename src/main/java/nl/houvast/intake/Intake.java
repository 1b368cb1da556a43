package nl.houvast.intake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nl.houvast.advice.HelpKind;
import org.jspecify.annotations.Nullable;

/**
 * What came out of the conversation so far. Printing it shows no text.
 *
 * @param how how the person is, in a few words; empty when that was not written down
 * @param need what is needed; empty when that was not written down
 * @param may what we may do, and what not; empty when that was not written down
 * @param wishes the kinds of help the person wants
 * @param factors what may make them need special protection; a child always does, by law
 * @param end null as long as it goes on
 */
record Intake(
        String how,
        String need,
        String may,
        Set<HelpKind> wishes,
        Set<AccessNeed> needs,
        Set<Vulnerability> factors,
        @Nullable IntakeEnd end,
        Saved saved) {

    /**
     * When it was kept last.
     *
     * @param version 0 when it was not kept yet
     * @param by account of who kept it; empty when it was not kept yet
     * @param at null when it was not kept yet
     */
    record Saved(int version, String by, @Nullable Instant at) {

        static final Saved NEVER = new Saved(0, "", null);
    }

    /** Nothing was said yet. */
    static final Intake NONE =
            new Intake(
                    "",
                    "",
                    "",
                    EnumSet.noneOf(HelpKind.class),
                    EnumSet.noneOf(AccessNeed.class),
                    EnumSet.noneOf(Vulnerability.class),
                    null,
                    Saved.NEVER);

    /**
     * The same for somebody who is a child: presumed to need protection (art. 22, fourth
     * paragraph).
     */
    Intake ofChild() {
        var all = EnumSet.of(Vulnerability.MINOR);
        all.addAll(factors);
        return new Intake(how, need, may, wishes, needs, all, end, saved);
    }

    Intake ending(IntakeEnd how) {
        return new Intake(this.how, need, may, wishes, needs, factors, how, saved);
    }

    /** Whether this account may keep a form that began with that version. */
    boolean mayFollow(int version, String account) {
        return saved.version() == version || saved.by().equals(account);
    }

    @Override
    public String toString() {
        return "Intake[" + saved.version() + "]";
    }
}
