package nl.houvast.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PersonName;
import org.springframework.stereotype.Component;

/**
 * Finds the same person again without keeping what they are found by: keyed digests of the phone
 * number, the e-mail address, and the name with the birth date; and tokens of what the name sounds
 * like. A digest of the postal address finds who lives in the same house.
 */
@Component
class BlindIndex {

    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

    /** What a digest is of that says who lives together, and not that they are one person. */
    static final String HOME = "HOME";

    /** From the number of a house on; "2e Oosterparkstraat 5 hs" begins with another number. */
    private static final Pattern HOUSE = Pattern.compile("(?<=\\s)[0-9].*$");

    private final IndexKey key;

    BlindIndex(IndexKey key) {
        this.key = key;
    }

    /** One digest and what it is of. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Digest(String kind, byte[] value) {}

    List<Digest> of(Identity identity) {
        var found = new ArrayList<Digest>(4);
        if (identity.phone() != null) {
            found.add(digest("PHONE", identity.phone().value()));
        }
        if (identity.email() != null) {
            found.add(of(identity.email()));
        }
        if (identity.birthDate() != null && identity.name().family() != null) {
            found.add(
                    digest("NAME_AND_BIRTH", plain(identity.name()) + "|" + identity.birthDate()));
        }
        if (identity.address() != null) {
            found.add(home(identity.address()));
        }
        return found;
    }

    /** A postcode and the number of a house are enough, however the street is spelt. */
    private Digest home(PostalAddress address) {
        var number = HOUSE.matcher(address.street().strip());
        var house = number.find() ? number.group() : address.street();
        return digest(HOME, bare(address.postcode()) + "|" + bare(house));
    }

    private static String bare(String written) {
        return NO_SIGN.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The digest under which who has this address is found, however it is spelt. */
    Digest of(Email email) {
        return digest("EMAIL", email.value().toLowerCase(Locale.ROOT));
    }

    /** Another as soon as something else is kept of this person; tells nothing of what it is. */
    String edition(PersonId person, byte[] kept) {
        var whole = person + "|" + new String(kept, StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(digest("EDITION", whole).value(), 0, 16);
    }

    /** What the name sounds like, and what kind of token each is. */
    record Sound(char kind, long token) {}

    static final char WITH_GIVEN_NAME = 'G';
    static final char WITH_YEAR = 'Y';

    /** The tokens under which somebody is found by the sound of their name. */
    List<Sound> sounds(Identity identity) {
        var name = identity.name();
        var family = Sounds.family(name.family());
        var given =
                Sounds.isInitial(name.given())
                        ? Set.of(initial(name.given()))
                        : Sounds.given(name.given());
        var found = new ArrayList<>(with(WITH_GIVEN_NAME, given, family));
        if (identity.birthDate() != null) {
            var year = Set.of(String.valueOf(identity.birthDate().getYear()));
            found.addAll(with(WITH_YEAR, year, name.family() == null ? given : family));
        }
        return found;
    }

    /** The tokens by which to look for a given name; of one who is kept with an initial too. */
    List<Sound> soundsWithGivenName(Persons.Sought sought) {
        if (sought.given() == null) {
            return List.of();
        }
        var given = new LinkedHashSet<String>();
        given.add(initial(sought.given()));
        if (!Sounds.isInitial(sought.given())) {
            given.addAll(Sounds.given(sought.given()));
        }
        return with(WITH_GIVEN_NAME, given, Sounds.family(sought.family()));
    }

    /** The tokens by which to look for a year of birth. */
    List<Sound> soundsWithYear(Persons.Sought sought) {
        return sought.birthYear() == null
                ? List.of()
                : with(
                        WITH_YEAR,
                        Set.of(String.valueOf(sought.birthYear())),
                        sought.family() == null && sought.given() != null
                                ? Sounds.given(sought.given())
                                : Sounds.family(sought.family()));
    }

    private static String initial(String given) {
        return "initial " + Sounds.initial(given);
    }

    private List<Sound> with(char kind, Set<String> ones, Set<String> others) {
        return ones.stream()
                .flatMap(one -> others.stream().map(other -> kind + "|" + one + "|" + other))
                .map(text -> ByteBuffer.wrap(key.digest("SOUND|" + text)).getLong())
                .distinct()
                .map(token -> new Sound(kind, token))
                .toList();
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
