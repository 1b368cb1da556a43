package nl.houvast.upkeep;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.contact.SafeContact;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Directory;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports from anybody, and tells editors what to look at next. */
@Service
@Transactional
class UpkeepDesk {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Signals signals;
    private final Upkeep upkeep;
    private final Directory directory;
    private final Clock clock;

    UpkeepDesk(Signals signals, Upkeep upkeep, Directory directory, Clock clock) {
        this.signals = signals;
        this.upkeep = upkeep;
        this.directory = directory;
        this.clock = clock;
    }

    /** One entry to look at, and why. */
    record ToLookAt(Offer offer, Confidence confidence, Map<Wrong, Integer> reports) {}

    /**
     * Keeps that something is wrong. The same thing on the same day counts once, whoever says it
     * and however often.
     *
     * @throws Missing when there is no such entry
     */
    void report(OfferId offer, Wrong kind) {
        require(offer);
        signals.report(offer, kind, today());
    }

    /**
     * The entries of which we are least sure, at most this many.
     *
     * @throws Missing when this actor is no editor
     */
    List<ToLookAt> next(int most, Actor by) {
        return list(any -> true, most, by);
    }

    /**
     * The entries in whose names all these words stand, those of which we are least sure first.
     *
     * @throws Missing when this actor is no editor
     */
    List<ToLookAt> named(String words, int most, Actor by) {
        var wanted = List.of(plain(words).split(" "));
        return list(
                offer -> {
                    var name = plain(offer.name()) + " " + plain(offer.id().value());
                    return wanted.stream().allMatch(name::contains);
                },
                most,
                by);
    }

    /** How many entries there are. */
    int count() {
        return directory.current().offers().size();
    }

    private static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private List<ToLookAt> list(Predicate<Offer> shown, int most, Actor by) {
        requireEditor(by);
        return directory.current().offers().stream()
                .filter(shown)
                .map(
                        offer ->
                                new ToLookAt(
                                        offer,
                                        upkeep.of(offer),
                                        upkeep.signal(offer.id()).reports()))
                .sorted(
                        Comparator.comparingDouble((ToLookAt one) -> one.confidence().value())
                                .thenComparing(one -> one.offer().id().value()))
                .limit(most)
                .toList();
    }

    /**
     * An editor looked, and what stands there is right.
     *
     * @throws Missing when this actor is no editor, or there is no such entry
     */
    void looked(OfferId offer, Actor by) {
        requireEditor(by);
        require(offer);
        signals.looked(offer, today(), by, clock.instant());
    }

    private void require(OfferId offer) {
        if (directory.current().find(offer).isEmpty()) {
            throw new Missing();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SafeContact.ZONE);
    }

    /**
     * What only an editor does is not there for others.
     *
     * @throws Missing when this actor is no editor
     */
    static void requireEditor(Actor by) {
        if (by.role() != Role.EDITOR) {
            throw new Missing();
        }
    }
}
