package nl.houvast.widget;

import java.util.List;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * How to show the widget on a page of one's own, and how it looks.
 *
 * @param site where this Houvast is
 */
record EmbedPage(EmbedForm form, Colours colours, String site, boolean hosts) implements Page {

    static final String WIDGET = "/widget/verwijswijzer";
    static final String ELEMENT = "/widget/houvast-verwijswijzer.js";

    /** What is wrong with the colours; the page shows what it can all the same. */
    Problems problems() {
        var problems = Problems.none();
        for (var one : colours.refused()) {
            problems = problems.and(one.field(), Texts.text("widget.colour." + one.why()));
        }
        return problems;
    }

    /** The widget as it was asked for. */
    String address() {
        return WIDGET + "?taal=" + form.in() + colours.query();
    }

    /** What to put in one's own page, without a script. */
    String frame() {
        return """
        <iframe src="%s%s"
                title="%s"
                width="100%%" height="820" loading="lazy"
                referrerpolicy="no-referrer" style="border: 0"></iframe>"""
                .formatted(site, address().replace("&", "&amp;"), title());
    }

    /** The same with a script that makes the frame. */
    String element() {
        return """
        <script src="%s%s" defer></script>
        <houvast-verwijswijzer taal="%s"%s>
          <a href="%s/verwijswijzer">%s</a>
        </houvast-verwijswijzer>"""
                .formatted(site, ELEMENT, form.in(), attributes(), site, title());
    }

    private String attributes() {
        return colours.query().replaceAll("&([a-z]+)=([0-9a-f]{6})", " $1=\"#$2\"");
    }

    private String title() {
        return form.in().equals("en") ? "Where can somebody go?" : "Waar kan iemand terecht?";
    }

    List<Choice> languages() {
        return List.of(Choice.of("nl", "Nederlands"), Choice.of("en", "English"));
    }

    @Override
    public int status() {
        return problems().any() ? 422 : 200;
    }
}
