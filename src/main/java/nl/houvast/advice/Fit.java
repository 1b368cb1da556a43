package nl.houvast.advice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.houvast.advice.Matching.Part;
import nl.houvast.directory.Offer;
import nl.houvast.kernel.Wording;
import org.jspecify.annotations.Nullable;

/** How well one entry fits one situation: its points, its reasons, its questions. */
final class Fit {

    private final Offer offer;
    private final Matching matching;
    private final List<Wording> because = new ArrayList<>();
    private final List<Wording> ask = new ArrayList<>();
    private final List<Wording> against = new ArrayList<>();
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

    void fits(Wording reason) {
        because.add(reason);
    }

    /** The reason that counts most. */
    void first(Wording reason) {
        because.addFirst(reason);
    }

    /** Something is not known. */
    void ask(Wording question) {
        ask.add(question);
        score(Part.QUESTION);
    }

    /** Something is in the way. */
    void not(Wording reason) {
        against.add(reason);
    }

    /** What is so in every situation: how fast they are, and whether there is room. */
    void itself() {
        if (offer.aroundTheClock()) {
            fits(matching.say("fits.around-the-clock"));
        }
        room();
    }

    /** Who is full is not left out: it may be over, and they know who else can help. */
    private void room() {
        var capacity = offer.details().capacity();
        if (capacity == null) {
            return;
        }
        var on =
                new Wording(
                        day(capacity.reportedOn(), Locale.of("nl")),
                        day(capacity.reportedOn(), Locale.ENGLISH));
        var weeks = capacity.weeks();
        switch (capacity.room()) {
            case OPEN -> fits(matching.say("fits.room", on));
            case WAITING ->
                    fits(
                            weeks == null
                                    ? matching.say("fits.waiting", on)
                                    : matching.say("fits.waiting-weeks", number(weeks), on));
            case FULL -> ask(matching.say("ask.full", on));
        }
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
                List.copyOf(because),
                List.copyOf(ask),
                distance);
    }

    Advice.NotShown notShown() {
        return new Advice.NotShown(offer, List.copyOf(against), List.copyOf(because));
    }
}
