package nl.houvast.search;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.houvast.directory.Confidence;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Loaded;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Offer.Certainty;
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
        Confidence confidence,
        boolean thanked)
        implements Page {

    private static final Set<String> AT_HOME = Set.of("domestic", "child_abuse", "honour");

    static OrganisationPage of(
            Entry entry, Loaded loaded, Words words, Confidence confidence, boolean thanked) {
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
                confidence,
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

    /** The number in a link. Free, paid and short numbers exist only within the country. */
    static String tel(String number) {
        var digits = number.replaceAll("[^+0-9]", "");
        return digits.startsWith("0800") || digits.startsWith("0900") || digits.length() <= 6
                ? digits
                : PhoneNumber.parse(number).map(PhoneNumber::value).orElse(digits);
    }

    /** The site an address is on, as people say it. */
    static String site(String url) {
        return URI.create(url).getHost().replaceFirst("^www\\.", "");
    }

    /** The ages in words. */
    String ages() {
        var min = offer().target().minAge();
        var max = offer().target().maxAge();
        if (min != null && max != null) {
            return Texts.text("directory.ages.between", min, max);
        }
        if (min != null) {
            return Texts.text("directory.ages.from", min);
        }
        return max == null
                ? Texts.text("directory.ages.all")
                : Texts.text("directory.ages.to", max);
    }

    List<String> languages() {
        return offer().languages().stream()
                .map(code -> Texts.text("directory.language." + code))
                .toList();
    }
}
