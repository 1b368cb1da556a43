package nl.houvast.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTests {

    String styles = new String(Assets.find("houvast.css").orElseThrow().plain(), UTF_8);

    @Test
    void paintsGovukInOurOwnColours() {
        assertThat(styles)
                .doesNotContainIgnoringCase("#1d70b8")
                .doesNotContain("#00703c")
                .doesNotContain("#0b0c0c")
                .doesNotContain("#fd0")
                .contains(".govuk-error-summary")
                .contains("--lead: #0f5c66");
    }

    @Test
    void loadsNoTypeface() {
        assertThat(styles).doesNotContain("@font-face").doesNotContain("GDS Transport");
    }

    @Test
    void setsGovukBelowOurs() {
        assertThat(styles).startsWith("@layer govuk{");
    }

    @Test
    void compressesWhatItSends() throws IOException {
        var asset = Assets.find("houvast.css").orElseThrow();

        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(asset.zipped()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(asset.plain());
        }
    }

    @Test
    void knowsTheFilesThatPagesAskFor() {
        assertThat(Assets.asset("houvast.js")).matches("/v/[0-9a-f]{12}/houvast.js");
        assertThat(Assets.find("htmx.min.js")).isPresent();
        assertThat(Assets.find("../application.properties")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Assets.asset("weg.js"));
    }
}
