package nl.houvast.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.houvast.kernel.PersonName;
import org.springframework.stereotype.Component;

/**
 * Finds the same person again without keeping what they are found by: keyed digests of the phone
 * number, the e-mail address, and the name with the birth date.
 */
@Component
class BlindIndex {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

    private final IndexKey key;

    BlindIndex(IndexKey key) {
        this.key = key;
    }

    /** One digest and what it is of. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Digest(String kind, byte[] value) {}

    List<Digest> of(Identity identity) {
        var found = new ArrayList<Digest>(3);
        if (identity.phone() != null) {
            found.add(digest("PHONE", identity.phone().value()));
        }
        if (identity.email() != null) {
            found.add(digest("EMAIL", identity.email().value().toLowerCase(Locale.ROOT)));
        }
        if (identity.birthDate() != null && identity.name().family() != null) {
            found.add(
                    digest("NAME_AND_BIRTH", plain(identity.name()) + "|" + identity.birthDate()));
        }
        return found;
    }

    private Digest digest(String kind, String value) {
        return new Digest(kind, key.digest(kind + "|" + value));
    }

    /** Without accents, capitals, spaces and hyphens: people spell one name in many ways. */
    private static String plain(PersonName name) {
        var letters = Normalizer.normalize(name.full(), Normalizer.Form.NFKD);
        return NOT_A_LETTER.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
