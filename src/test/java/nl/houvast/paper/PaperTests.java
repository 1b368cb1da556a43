package nl.houvast.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTests {

    @Test
    void nothingThatIsTypedIsMarkup() {
        assertThat(Paper.safe("<b>\"A&B\"</b> '\u0000\uD800\u000b'\ntwee"))
                .isEqualTo("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt; &#39;&#39;<br/>twee");
    }

    @Test
    void knowsWhatItCannotWrite() {
        assertThat(Paper.canWrite("Zoë Çelik-Łuczak\n€ 5")).isTrue();
        assertThat(Paper.canWrite("\u4f60\u597d")).isFalse();
    }

    @Test
    void fetchesNothing() throws IOException {
        var sheet =
                Paper.print(
                        """
                        <html lang="nl"><head><title>T</title><meta name="description" content="T"/>
                        <style>@import url("file:///etc/passwd"); body { font-family: paper }</style>
                        </head><body><p>Een<img src="file:///etc/hostname" alt="x"/></p></body></html>
                        """);
        try (var read = Loader.loadPDF(sheet)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Een");
            assertThat(read.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }
}
