package nl.houvast.search;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Details.Location;
import nl.houvast.directory.Details.Role;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Offer.Certainty;
import nl.houvast.directory.OfferWords;
import nl.houvast.directory.OpeningTimes;
import nl.houvast.directory.OpeningTimes.Day;
import nl.houvast.directory.Schedule.Channel;
import nl.houvast.directory.Vocabulary.Kind;
import nl.houvast.directory.Words;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One organisation: what, for whom, how to reach it, and how sure we are.
 *
 * @param parent the one it is a branch or service of
 * @param branches its own branches and services
 * @param confidence how sure we are now that this is still so
 * @param notFor whom it is not for
 * @param moment at which it is open or closed
 * @param thanked whether somebody just reported that something is wrong
 */
record OrganisationPage(
        Entry entry,
        Optional<Entry> parent,
        List<Entry> branches,
        List<String> events,
        List<String> relations,
        List<String> groups,
        List<String> services,
        List<String> notFor,
        Confidence confidence,
        Instant moment,
        boolean thanked)
        implements Page {

    private static final int WEEK = 7;
    private static final Set<String> AT_HOME = Set.of("domestic", "child_abuse", "honour");

    /**
     * The hours of one way to get in touch.
     *
     * @param now whether somebody is there; empty when that is not known
     * @param days the coming week
     */
    record Opening(Channel channel, Optional<String> now, List<Day> days) {}

    static OrganisationPage of(
            Entry entry,
            Loaded loaded,
            Words words,
            Confidence confidence,
            Instant moment,
            boolean thanked) {
        var offer = entry.offer();
        var target = offer.target();
        return new OrganisationPage(
                entry,
                loaded.find(offer.parent()),
                loaded.below(offer.id()),
                words.labels(Kind.EVENT, target.events()),
                words.labels(Kind.RELATION, target.relations()),
                words.labels(Kind.GROUP, target.groups()),
                words.labels(Kind.SERVICE, offer.services()),
                notFor(offer.details().exclusions(), words),
                confidence,
                moment,
                thanked);
    }

    Offer offer() {
        return entry.offer();
    }

    /** Whether the name of the page must not stand in the tab: it is about violence at home. */
    boolean discreet() {
        return offer().target().events().stream()
                .anyMatch(id -> AT_HOME.stream().anyMatch(id::startsWith));
    }

    boolean checked() {
        return sure(offer().verification().certainty());
    }

    /** The day somebody last looked, in words. */
    String checkedOn() {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale())
                .format(confidence.checkedOn());
    }

    static boolean sure(@Nullable Certainty certainty) {
        return certainty == Certainty.SOURCE;
    }

    /** The number in a link. */
    static String tel(String number) {
        return PhoneNumber.dialled(number).orElse(number.replaceAll("[^+0-9]", ""));
    }

    /** The site an address is on, as people say it. */
    static String site(String url) {
        return URI.create(url).getHost().replaceFirst("^www\\.", "");
    }

    /** The ages in words. */
    String ages() {
        var ages = ages(offer().target());
        return ages.isEmpty() ? Texts.text("directory.ages.all") : ages;
    }

    private static String ages(Offer.Target target) {
        var min = target.minAge();
        var max = target.maxAge();
        if (min != null && max != null) {
            return Texts.text("directory.ages.between", min, max);
        }
        if (min != null) {
            return Texts.text("directory.ages.from", min);
        }
        return max == null ? "" : Texts.text("directory.ages.to", max);
    }

    List<String> languages() {
        return languages(offer().languages());
    }

    /** Of which somebody must speak one. */
    List<String> onlyLanguages() {
        return languages(offer().target().languages());
    }

    private static List<String> languages(Set<String> codes) {
        return codes.stream().map(code -> Texts.text("directory.language." + code)).toList();
    }

    /** Whom it is not for; each by itself. */
    private static List<String> notFor(Offer.Target not, Words words) {
        var all = new ArrayList<String>();
        for (var event : words.labels(Kind.EVENT, not.events())) {
            all.add(Texts.text("directory.exclusion.events", event));
        }
        all.addAll(words.labels(Kind.RELATION, not.relations()));
        all.addAll(words.labels(Kind.GROUP, not.groups()));
        all.add(ages(not));
        if (!not.gender().equals("any")) {
            all.add(Texts.text("directory.gender." + not.gender() + ".some"));
        }
        for (var language : languages(not.languages())) {
            all.add(Texts.text("directory.exclusion.languages", language));
        }
        all.removeIf(String::isEmpty);
        return List.copyOf(all);
    }

    List<String> accessibility() {
        return offer().details().accessibility().stream()
                .map(code -> Texts.text("directory.accessibility." + code))
                .toList();
    }

    /** How much room there is, in words. */
    Optional<String> capacity() {
        return Optional.ofNullable(offer().details().capacity()).map(OfferWords::capacity);
    }

    /** The locations of this kind: where somebody gets in stands apart from where the help is. */
    List<Location> locations(Role role) {
        return offer().details().locations().stream().filter(one -> one.role() == role).toList();
    }

    /** Whether somebody is there now, for each way to get in touch of which that is known. */
    List<Opening> openings() {
        return OpeningTimes.channels(offer()).stream()
                .flatMap(channel -> opening(channel).stream())
                .toList();
    }

    private Optional<Opening> opening(Channel channel) {
        var today = LocalDate.ofInstant(moment, OpeningTimes.HERE);
        return OpeningTimes.of(offer(), channel)
                .map(
                        times ->
                                new Opening(
                                        channel,
                                        times.at(moment).map(now -> OfferWords.of(now, moment)),
                                        times.days(today, WEEK)));
    }

    /** For search engines: what is on the page, as data. */
    String data() {
        return new OrganisationData(offer(), services).json();
    }
}
