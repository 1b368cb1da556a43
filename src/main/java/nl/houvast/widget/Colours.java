package nl.houvast.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The colours somebody asked for, as far as people can read what is written in them. Whatever
 * cannot be read is left out, and ours are there instead.
 *
 * @param lead of buttons and links, or null for ours
 * @param ink of text, or null for ours
 * @param ground under the text, or null for ours
 * @param refused the fields of which the colour is no colour, or cannot be read
 */
record Colours(
        @Nullable Colour lead,
        @Nullable Colour ink,
        @Nullable Colour ground,
        List<Refused> refused) {

    /** A colour that is left out, and why: the end of the key of a text. */
    record Refused(String field, String why) {}

    /** WCAG 2.2 AA, for text of any size. */
    static final double READABLE = 4.5;

    private static final Colour OUR_INK = new Colour(0x12, 0x34, 0x3b);
    private static final Colour OUR_LEAD = new Colour(0x0f, 0x5c, 0x66);
    private static final Colour OUR_URGENT = new Colour(0xb3, 0x26, 0x1e);
    private static final double HALFWAY = 0.18;

    /** Reads these three, each of which may be empty. */
    static Colours of(EmbedForm form) {
        var refused = new ArrayList<Refused>();
        var ink = read("tekst", form.tekst(), refused);
        var ground = read("achtergrond", form.achtergrond(), refused);
        var under = orElse(ground, Colour.WHITE);
        if (orElse(ink, OUR_INK).contrast(under) < READABLE) {
            refused.add(new Refused(ground == null ? "tekst" : "achtergrond", "unreadable"));
            ink = null;
            ground = null;
            under = Colour.WHITE;
        }
        var lead = read("kleur", form.kleur(), refused);
        if (lead != null && lead.contrast(under) < READABLE) {
            refused.add(new Refused("kleur", "unreadable"));
            lead = null;
        }
        return new Colours(lead, ink, ground, List.copyOf(refused));
    }

    private static @Nullable Colour read(String field, String typed, List<Refused> refused) {
        var colour = Colour.parse(typed);
        if (colour.isEmpty() && !typed.isEmpty()) {
            refused.add(new Refused(field, "wrong"));
        }
        return colour.orElse(null);
    }

    private static Colour orElse(@Nullable Colour colour, Colour other) {
        return colour == null ? other : colour;
    }

    /** Whether all are ours. */
    boolean ours() {
        return lead == null && ink == null && ground == null;
    }

    /** Those that were taken, as an address holds them, each after an ampersand. */
    String query() {
        return part("kleur", lead) + part("tekst", ink) + part("achtergrond", ground);
    }

    private static String part(String name, @Nullable Colour colour) {
        return Optional.ofNullable(colour).map(it -> "&" + name + "=" + it.digits()).orElse("");
    }

    /**
     * A style sheet in these colours; nothing when all are ours. It holds nothing that was typed.
     */
    String css() {
        if (ours()) {
            return "";
        }
        var under = orElse(ground, Colour.WHITE);
        var text = orElse(ink, OUR_INK);
        var above = lead == null ? readable(OUR_LEAD, under, text) : lead;
        var onLead = above.contrast(Colour.WHITE) >= READABLE ? Colour.WHITE : Colour.BLACK;
        return ":root{color-scheme:%s;--ground:%s;--ink:%s;--line:%s;--lead:%s;--on-lead:%s;--urgent:%s}"
                .formatted(
                        under.luminance() > HALFWAY ? "light" : "dark",
                        under.css(),
                        text.css(),
                        text.css(),
                        above.css(),
                        onLead.css(),
                        readable(OUR_URGENT, under, text).css());
    }

    private static Colour readable(Colour wanted, Colour under, Colour text) {
        return wanted.contrast(under) >= READABLE ? wanted : text;
    }
}
