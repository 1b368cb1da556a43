package nl.houvast.knowledge;

import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** What editors write, and what is in files that came with the house. */
public final class KnowledgeTargets {

    private static final Pattern TAG =
            Pattern.compile(
                    "<(?:/(?<end>p|h2|h3|ul|ol|li|blockquote|em|strong|a)"
                            + "|br"
                            + "|(?<plain>li|em|strong)"
                            + "|(?<classed>p|h2|h3|ul|ol|blockquote) class=\"[a-z -]+\""
                            + "|(?<link>a) class=\"govuk-link\" href=\"(?:/(?!/)|https://)"
                            + "[^\"'<>\\s]*\"(?: rel=\"noreferrer\")?)>");

    private KnowledgeTargets() {}

    /** Whatever somebody writes: only tags of ours, each closed where it was opened. */
    public static void markdown(byte[] input) {
        var typed = text(input);
        isOnlyWhatIsAllowed(MarkdownPage.html(typed));
        var lines = typed.lines().count() + 1;
        for (var found : Markdown.flaws(typed)) {
            must(found.line() >= 1 && found.line() <= lines + 1, "on a line of the text");
        }
    }

    static void isOnlyWhatIsAllowed(String html) {
        var open = new ArrayDeque<String>();
        var tags = TAG.matcher(html);
        var at = 0;
        while (tags.find()) {
            isText(html.substring(at, tags.start()));
            at = tags.end();
            if (tags.group("end") != null) {
                must(!open.isEmpty() && open.pop().equals(tags.group("end")), "closed in order");
            } else {
                for (var kind : new String[] {"plain", "classed", "link"}) {
                    if (tags.group(kind) != null) {
                        open.push(tags.group(kind));
                    }
                }
            }
        }
        isText(html.substring(at));
        must(open.isEmpty(), "everything closed");
    }

    private static void isText(String html) {
        must(html.indexOf('<') < 0 && html.indexOf('>') < 0, "no tag but ours");
    }

    /** Any file: it is read as a whole, or refused with the name of the article. */
    public static void file(byte[] input) {
        var typed = text(input);
        try {
            var content = ArticleFile.of("artikel", typed, typed).content();
            must(content.nl().equals(content.en()), "the same in both");
            content.nl()
                    .sources()
                    .forEach(source -> must(Markdown.isOutside(source.address()), "encrypted"));
        } catch (IllegalStateException e) {
            must(String.valueOf(e.getMessage()).startsWith("knowledge/artikel: "), "says which");
        }
    }
}
