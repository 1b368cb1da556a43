package nl.houvast.advice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.houvast.advice.Matching.Part;
import nl.houvast.directory.Details.Capacity;
import nl.houvast.directory.Offer;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How well one entry fits one situation: its points, its reasons, its questions. Hundreds are
 * looked at for each that is read, so the words are made when somebody asks for them.
 */
final class Fit {

    private final Offer offer;
    private final Matching matching;
    private final List<Supplier<Wording>> because = new ArrayList<>();
    private final List<Supplier<Wording>> ask = new ArrayList<>();
    private final List<Supplier<Wording>> against = new ArrayList<>();
    private int points;

    Fit(Offer offer, Matching matching) {
        this.offer = offer;
        this.matching = matching;
    }

    Offer offer() {
        return offer;
    }

    int points() {
        return points;
    }

    /** Whether nothing speaks against it. */
    boolean possible() {
        return against.isEmpty();
    }

    void score(Part part) {
        points += matching.points(part);
    }

    void add(int more) {
        points += more;
    }

    void fits(Supplier<Wording> reason) {
        because.add(reason);
    }

    /** The reason that counts most. */
    void first(Supplier<Wording> reason) {
        because.addFirst(reason);
    }

    /** Something is not known. */
    void ask(Supplier<Wording> question) {
        ask.add(question);
        score(Part.QUESTION);
    }

    /** Something is in the way. */
    void not(Supplier<Wording> reason) {
        against.add(reason);
    }

    /** What is so in every situation: how fast they are, and whether there is room. */
    void itself() {
        Matching.ownParts(offer).forEach(this::score);
        if (offer.aroundTheClock()) {
            fits(() -> matching.say("fits.around-the-clock"));
        }
        room();
    }

    /** Who is full is not left out: it may be over, and they know who else can help. */
    private void room() {
        var capacity = offer.details().capacity();
        if (capacity == null) {
            return;
        }
        switch (capacity.room()) {
            case OPEN -> fits(() -> matching.say("fits.room", on(capacity)));
            case WAITING -> fits(() -> waiting(capacity));
            case FULL -> ask(() -> matching.say("ask.full", on(capacity)));
        }
    }

    private Wording waiting(Capacity capacity) {
        var weeks = capacity.weeks();
        return weeks == null
                ? matching.say("fits.waiting", on(capacity))
                : matching.say("fits.waiting-weeks", number(weeks), on(capacity));
    }

    private static Wording on(Capacity capacity) {
        return new Wording(
                day(capacity.reportedOn(), Locale.of("nl")),
                day(capacity.reportedOn(), Locale.ENGLISH));
    }

    private static String day(LocalDate day, Locale language) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language));
    }

    private static Wording number(int number) {
        return new Wording(String.valueOf(number), String.valueOf(number));
    }

    Advice.Suggestion suggestion(@Nullable Double distance) {
        return new Advice.Suggestion(
                offer,
                ask.isEmpty() ? Advice.Verdict.FITS : Advice.Verdict.ASK,
                words(because),
                words(ask),
                distance);
    }

    /** Why not; not empty when it is not possible. */
    List<Wording> against() {
        return words(against);
    }

    /** What does fit. */
    List<Wording> because() {
        return words(because);
    }

    private static List<Wording> words(List<Supplier<Wording>> reasons) {
        return reasons.stream().map(Supplier::get).toList();
    }
}
