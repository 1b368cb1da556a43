package nl.houvast.signpost;

import java.util.List;
import java.util.regex.Pattern;
import nl.houvast.directory.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can be given about one organisation.
 *
 * @param ours whether it is the organisation that runs this Houvast
 * @param leadsTo where the code on a card with a name leads: to registering oneself, or to the
 *     website; null when there is none
 * @param neutral an address that tells nothing to who reads along, or null
 */
record Kit(Offer offer, boolean ours, @Nullable String leadsTo, @Nullable String neutral) {

    /** Up to the sentence in which the address stands. */
    private static final Pattern LAST_SENTENCE = Pattern.compile("(?s)(.*[.!?\u061f])[^{]*\\{1}.*");

    static Kit of(Offer offer, SignpostSettings settings) {
        var ours = offer.id().value().equals(settings.organisation());
        var self = settings.selfAddress();
        return new Kit(
                offer,
                ours,
                ours && self != null ? self : offer.url(),
                ours ? settings.neutralAddress() : null);
    }

    String id() {
        return offer.id().value();
    }

    /** The first number of the organisation, or null. */
    @Nullable String phone() {
        var phones = offer.phones();
        return phones.isEmpty() ? null : phones.getFirst().number();
    }

    /** In which languages the leaflet is. */
    List<Words> leaflets() {
        return Words.everyLanguage().stream().filter(this::hasLeaflet).toList();
    }

    /** About others we know what they do in two languages only. */
    boolean hasLeaflet(Words words) {
        return ours || words.language().equals("nl") || words.language().equals("en");
    }

    /**
     * A text for a telephone that somebody else may read: it names nobody and nothing that
     * happened. Null when there is no number to call.
     */
    @Nullable String text(Words words) {
        var phone = phone();
        if (phone == null) {
            return null;
        }
        if (neutral != null) {
            return words.say("sms", phone, neutral);
        }
        var whole = LAST_SENTENCE.matcher(words.say("sms"));
        return (whole.matches() ? whole.group(1) : words.say("sms")).replace("{0}", phone).strip();
    }
}
