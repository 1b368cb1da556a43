package nl.houvast.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.ColognePhonetic;
import org.jspecify.annotations.Nullable;

/**
 * What names sound like to Dutch ears: one code for all ways to write a sound. Kölner Phonetik,
 * after what Dutch writes otherwise was made equal, and behind the sound of the first letter.
 */
final class Sounds {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]+");

    /** Said or left out, and written before or after the name: they tell nothing. */
    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "de", "den", "der", "het", "t", "s", "te", "ten", "ter", "op", "in",
                    "aan", "von", "zu", "du", "da", "di", "dos", "la", "le", "el", "al", "ben",
                    "bin", "ibn");

    private static final ColognePhonetic COLOGNE = new ColognePhonetic();

    private Sounds() {}

    /** The sounds of a family name: of the whole, and of each part of a double one. */
    static Set<String> family(@Nullable String name) {
        if (name == null) {
            return Set.of("");
        }
        var parts = parts(name);
        var telling = parts.stream().filter(part -> !PARTICLES.contains(part)).toList();
        var codes = codes(telling.isEmpty() ? parts : telling);
        codes.add(code(String.join("", parts))); // Vanderberg, Elamrani
        return codes;
    }

    /** The sounds of a given name: of the whole, and of the first part of a double one. */
    static Set<String> given(String name) {
        var parts = parts(name);
        return codes(parts.subList(0, Math.min(1, parts.size())), String.join("", parts));
    }

    /** The sound with which it begins. */
    static String initial(String name) {
        var letters = String.join("", parts(name));
        return letters.isEmpty() ? "" : first(letters);
    }

    /** Whether somebody gave a letter for a name. */
    static boolean isInitial(String name) {
        return String.join("", parts(name)).length() <= 1;
    }

    private static Set<String> codes(List<String> parts) {
        return codes(parts, String.join("", parts));
    }

    private static Set<String> codes(List<String> parts, String whole) {
        var codes = new LinkedHashSet<String>();
        codes.add(code(whole));
        parts.forEach(part -> codes.add(code(part)));
        return codes;
    }

    private static List<String> parts(String name) {
        var letters =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replace('ı', 'i')
                        .replace('ø', 'o')
                        .replace('ł', 'l')
                        .replace('đ', 'd')
                        .replace('ð', 'd')
                        .replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("œ", "oe")
                        .replaceAll("['’`]", " ");
        var parts = new ArrayList<>(Arrays.asList(NOT_A_LETTER.split(letters)));
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private static String code(String letters) {
        if (letters.isEmpty()) {
            return "";
        }
        var dutch = letters.replace("uw", "u").replaceAll("(?<!s)ch", "g");
        return first(letters) + COLOGNE.encode(dutch);
    }

    private static String first(String letters) {
        if (letters.startsWith("ph")) {
            return "v";
        }
        return switch (letters.charAt(0)) {
            case 'c', 'q' -> "k";
            case 'f', 'w' -> "v";
            case 'i', 'y' -> "j";
            case 'z' -> "s";
            default -> letters.substring(0, 1);
        };
    }
}
