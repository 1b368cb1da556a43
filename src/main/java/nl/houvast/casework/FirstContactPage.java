package nl.houvast.casework;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.advice.Taxonomy;
import nl.houvast.casework.Briefings.Briefing;
import nl.houvast.casework.CallSheets.CallSheet;
import nl.houvast.casework.NextStep.Kind;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/** Everything a worker needs before and during a call, and what can be done now. */
record FirstContactPage(
        Briefing briefing,
        Typed typed,
        Problems problems,
        Actor by,
        DirectorySnapshot directory,
        Taxonomy taxonomy)
        implements Page {

    /**
     * What was typed in one of the forms of this page. Printing it shows no text.
     *
     * @param attempt null when it was another form
     */
    record Typed(
            @Nullable AttemptForm attempt,
            String number,
            String outsideReason,
            String agreed,
            String offer) {

        static final Typed NOTHING = new Typed(null, "", "", "", "");

        Typed with(AttemptForm form) {
            return new Typed(form, number, outsideReason, agreed, offer);
        }

        Typed withNumber(String text) {
            return new Typed(attempt, text, outsideReason, agreed, offer);
        }

        Typed withReason(String text) {
            return new Typed(attempt, number, text, agreed, offer);
        }

        Typed withAgreed(String outcome, String organisation) {
            return new Typed(attempt, number, outsideReason, outcome, organisation);
        }

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    /** An organisation to advise. */
    record Choice(String id, String name) {}

    @Override
    public int status() {
        if (!problems.any()) {
            return 200;
        }
        return problems.all().stream().allMatch(problem -> problem.field().isEmpty()) ? 409 : 422;
    }

    /** What stands in the form about the attempt. */
    AttemptForm form() {
        var attempt = typed.attempt();
        return attempt == null ? AttemptForm.fresh(sheet()) : attempt;
    }

    FirstContact contact() {
        return briefing.contact();
    }

    CallSheet sheet() {
        return briefing.sheet();
    }

    /** The address of this page. */
    String address() {
        return "/werk/eerste-contact/" + contact().id();
    }

    /** The organisation that was advised, or null. */
    @Nullable String advised() {
        var offer = contact().referredTo();
        return offer == null ? null : directory.find(offer).map(Offer::name).orElse(offer.value());
    }

    /** Whether the organisation that was advised has stopped since. */
    boolean advisedStopped() {
        var offer = contact().referredTo();
        return offer != null && directory.find(offer).isEmpty();
    }

    boolean open() {
        return contact().status().open();
    }

    boolean mine() {
        return open() && by.id().equals(contact().takenBy());
    }

    /** Whether this is the next thing to do, and the worker who looks may do it. */
    boolean todo(Kind kind) {
        return mine() && contact().next().kind() == kind;
    }

    /** Whether a call is allowed at this moment, by the rules or for a reason that was given. */
    boolean callable() {
        return safeNow() || (sheet().safe().call() && contact().reasonAt(sheet().now()) != null);
    }

    /** Whether the rules themselves allow a call at this moment. */
    boolean safeNow() {
        return contact().mayCallAt(sheet().now(), sheet().safe());
    }

    /** Whether the form must ask why a call was made outside the safe times. */
    boolean asksReason() {
        return !callable() || !form().reason().isEmpty() || !problems.at("reason").isEmpty();
    }

    /** Who may be called, in words. */
    String whom() {
        return Words.call(contact().about().route(), sheet());
    }

    /** What changed with the birthday, in words; null when nothing did. */
    @Nullable String came() {
        return Words.came(contact().agePassed(), contact().about().route());
    }

    /** When it is safe, now or next. */
    String safeWhen() {
        return Words.safeWhen(sheet(), contact().next().agreedAt(sheet().now()));
    }

    /** What the next step is, and when. */
    String nextStep() {
        return Words.next(contact().next(), contact().dueAt(), sheet().now());
    }

    /** How an attempt can have ended, as far as the rules and the next step allow it. */
    List<AttemptOutcome> outcomes() {
        var calls = contact().next().kind() == Kind.CALL && sheet().safe().call();
        return Arrays.stream(AttemptOutcome.values())
                .filter(AttemptOutcome::isChosen)
                .filter(outcome -> calls || !outcome.isCall())
                .filter(
                        outcome ->
                                outcome != AttemptOutcome.VOICEMAIL_LEFT
                                        || sheet().safe().voicemail())
                .toList();
    }

    /** Organisations for this kind of event, by name. */
    List<Choice> fitting() {
        return choices(true);
    }

    /** All others, by name. */
    List<Choice> others() {
        return choices(false);
    }

    private List<Choice> choices(boolean fitting) {
        return directory.offers().stream()
                .filter(offer -> offer.audience().equals("victim"))
                .filter(offer -> covers(offer.target().events()) == fitting)
                .sorted(Comparator.comparing(Offer::name))
                .map(offer -> new Choice(offer.id().value(), offer.name()))
                .toList();
    }

    private boolean covers(Set<String> events) {
        var event = contact().about().event();
        return events.stream()
                .anyMatch(known -> event.equals(known) || event.startsWith(known + "."));
    }

    /** The kind of event in words. */
    String event(String id) {
        return Words.event(taxonomy, id);
    }

    /** The relation to it in words. */
    String relation() {
        return Words.relation(taxonomy, contact().about().relation());
    }
}
