package nl.houvast.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownProperties {

    private static final List<String> PIECES =
            List.of(
                    "# ",
                    "## ",
                    "### ",
                    "#### ",
                    "- ",
                    "1. ",
                    "> ",
                    "    ",
                    "```",
                    "`",
                    "*",
                    "**",
                    "_",
                    "[",
                    "](",
                    ")",
                    "![",
                    "<",
                    ">",
                    "<script>",
                    "</p>",
                    "<!--",
                    "-->",
                    "<b ",
                    "onload=",
                    "\"",
                    "'",
                    "&",
                    "&lt;",
                    "&#x3c;",
                    "javascript:",
                    "data:",
                    "https://",
                    "//",
                    "/regels",
                    "voorbeeld.nl",
                    "\\",
                    "\n",
                    "\n\n",
                    "  \n",
                    "***",
                    "[a]: ",
                    "\t",
                    "woord",
                    "é",
                    "\u0000",
                    "\u202e",
                    "😀",
                    "<https://a.nl>",
                    "=",
                    "---");

    /** No output ever has a tag outside the allowed ones, whatever the input. */
    @Property
    void noTagButOurs(@ForAll("texts") String text) {
        KnowledgeTargets.markdown(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void norOutOfAnyLetters(@ForAll String text) {
        KnowledgeTargets.markdown(text.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(parts -> String.join("", parts));
    }
}
