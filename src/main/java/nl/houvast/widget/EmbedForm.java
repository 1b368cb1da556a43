package nl.houvast.widget;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants the widget to look: colours, and in which language it speaks. Nothing of it is
 * about a person, so it stands in the address.
 *
 * @param in "nl" or "en", or anything else for Dutch
 */
record EmbedForm(String kleur, String tekst, String achtergrond, String in) implements Form {

    private static final int LONGEST = 20;

    EmbedForm(
            @Nullable String kleur,
            @Nullable String tekst,
            @Nullable String achtergrond,
            @Nullable String in) {
        this.kleur = tidy(kleur);
        this.tekst = tidy(tekst);
        this.achtergrond = tidy(achtergrond);
        this.in = "en".equals(in) ? "en" : "nl";
    }

    private static String tidy(@Nullable String typed) {
        var text = requireNonNullElse(typed, "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
