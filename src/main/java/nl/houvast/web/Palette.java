package nl.houvast.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paints the style sheet of GOV.UK Frontend in our own colours, light and dark, and sets it in the
 * system's typeface. Its components and their behaviour stay; nothing of its identity does.
 */
final class Palette {

    private static final String BLUES =
            "f4f8fb bbd4ea 8eb8dc e8f1f8 d2e2f1 f3f2f1 dbdad9 c1c3c5 e5e6e7";

    /**
     * Our token for each of its colours. What it paints text with differs from what is under it.
     */
    private static final List<Map.Entry<String, String>> COLOURS =
            List.of(
                    Map.entry("0b0c0c 2e3133 282d30 0c2d4a", "--ink"),
                    Map.entry("505a5f 929191", "--quiet"),
                    Map.entry("b1b4b6", "--rule"),
                    Map.entry(BLUES, "--soft"),
                    Map.entry("1d70b8 00703c 4c2c92 144e81 1d8feb", "--lead"),
                    Map.entry("003078 1a65a6 005a30 002d18 004e2a", "--lead-deep"),
                    Map.entry("d4351c 942514", "--urgent"),
                    Map.entry("aa2a16 55150b", "--urgent-deep"),
                    Map.entry("fd0", "--focus"),
                    Map.entry("fff", "--surface"));

    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");

    private Palette() {}

    /** The style sheet in a cascade layer of its own, below ours. */
    static String repaint(String css) {
        css = FONT_FACE.matcher(css).replaceAll("");
        css =
                css.replace("@charset \"UTF-8\";", "")
                        .replace("GDS Transport,arial,sans-serif", "var(--font)")
                        .replaceAll("(?<![-a-z])color:#fff(?![0-9a-f])", "color:var(--on-lead)")
                        .replaceAll("background-color:#fd0(?![0-9a-f])", "background:transparent")
                        .replace("rgba(11,12,12,.99)", "var(--ink)");
        for (var colour : COLOURS) {
            var hex = "#(?:" + colour.getKey().replace(' ', '|') + ")(?![0-9a-f])";
            css = css.replaceAll(hex, Matcher.quoteReplacement("var(" + colour.getValue() + ")"));
        }
        return "@layer govuk{" + css + "}\n";
    }
}
