package nl.houvast.knowledge;

import static nl.houvast.knowledge.Markdown.flaws;
import static nl.houvast.knowledge.MarkdownPage.html;
import static org.assertj.core.api.Assertions.assertThat;

import nl.houvast.knowledge.Markdown.Flaw;
import nl.houvast.knowledge.Markdown.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    @Test
    void drawsWhatAnArticleNeeds() {
        var text =
                """
                ## Kop

                Een **vet** en *schuin* woord,
                en [een link](https://www.voorbeeld.nl/a?b=1&c=2) of [hier](/advieslijn).

                1. eerst
                2. dan

                - punt

                > Zeg dit.

                ### Daaronder
                """;

        assertThat(flaws(text)).isEmpty();
        assertThat(html(text))
                .isEqualTo(
                        """
                        <h2 class="govuk-heading-m">Kop</h2>
                        <p class="govuk-body">Een <strong>vet</strong> en <em>schuin</em> woord,
                        en <a class="govuk-link" href="https://www.voorbeeld.nl/a?b=1&amp;c=2" rel="noreferrer">een link</a> of <a class="govuk-link" href="/advieslijn">hier</a>.</p>
                        <ol class="govuk-list govuk-list--number"><li>eerst</li>
                        <li>dan</li>
                        </ol>
                        <ul class="govuk-list govuk-list--bullet"><li>punt</li>
                        </ul>
                        <blockquote class="quote"><p class="govuk-body">Zeg dit.</p>
                        </blockquote>
                        <h3 class="govuk-heading-s">Daaronder</h3>
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eerst\\n\\n<b>vet</b>|HTML|3",
                "<div>\\nblok\\n</div>|HTML|1",
                "tekst\\n<!-- niet tonen -->|HTML|2",
                "![foto](/foto.png)|IMAGE|1",
                "een `stuk`|CODE|1",
                "eerst\\n\\n    code|CODE|3",
                "```\\ncode\\n```|CODE|1",
                "eerst\\n\\n***|RULE|3",
                "# titel|LEVEL|1",
                "eerst\\n\\n#### diep|LEVEL|3",
                "### te vroeg|ORDER|1",
                "> ## in een citaat|PLACE|1",
                "##|EMPTY|1",
                "[x](http://onveilig.nl/)|LINK|1",
                "eerst\\ndan [x](javascript:alert(1))|LINK|2",
                "[x](//elders.nl/)|LINK|1",
                "[x](https://ons.nl@elders.nl/)|LINK|1",
                "[x](pagina)|LINK|1",
                "[](/regels)|LINK|1",
                "<mailto:a@b.nl>|LINK|1",
                "- a\\n  - b\\n    - c\\n      - d\\n        - e|DEEP|5",
            })
    void refusesTheRestWithItsLine(String text, Flaw flaw, int line) {
        assertThat(flaws(text.replace("\\n", "\n"))).contains(new Found(flaw, line));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThat(flaws("# a\n\n<b>c</b>\n\n![d](/e)"))
                .extracting(Found::flaw)
                .containsExactly(Flaw.LEVEL, Flaw.HTML, Flaw.HTML, Flaw.IMAGE);
        assertThat(flaws("<b>x\n\n".repeat(50))).hasSize(10);
    }

    @Test
    void drawsWhatIsRefusedAsTheTextThatItIs() {
        assertThat(html("<script>alert(\"1\")</script>"))
                .isEqualTo(
                        "<p class=\"govuk-body\">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>\n");
        assertThat(html("[klik](javascript:alert(1))"))
                .isEqualTo("<p class=\"govuk-body\">klik</p>\n");
        assertThat(html("# Titel")).isEqualTo("<h2 class=\"govuk-heading-m\">Titel</h2>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "**a *b ", "![", "<"})
    void isNotBroughtDownByDepth(String piece) {
        var text = piece.repeat(ArticleChecks.BODY / piece.length());

        KnowledgeTargets.isOnlyWhatIsAllowed(html(text));
        assertThat(flaws(text + "\n\n<b>").size()).isPositive();
    }
}
