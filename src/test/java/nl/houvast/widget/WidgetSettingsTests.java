package nl.houvast.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetSettingsTests {

    @Test
    void nobodyButOurselvesUntilSomebodyIsNamed() {
        assertThat(new WidgetSettings(null).ancestors()).isEqualTo("'self'");
        assertThat(new WidgetSettings(List.of("")).ancestors()).isEqualTo("'self'");
    }

    @Test
    void hostsAreNamedInFullAndOnlyOverAnEncryptedConnection() {
        assertThat(
                        new WidgetSettings(
                                        List.of(
                                                "www.gemeente.example",
                                                "https://huisarts.example:8443",
                                                "http://localhost:9000"))
                                .ancestors())
                .isEqualTo(
                        "'self' https://www.gemeente.example https://huisarts.example:8443"
                                + " http://localhost:9000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*.gemeente.example",
                "https:",
                "http://gemeente.example",
                "gemeente.example/pad",
                "gemeente.example; script-src *",
                "gemeente.example https://kwaad.example",
                "'none'",
                "example",
                "data:",
                "gemeente.example\r\nSet-Cookie: a=b"
            })
    void anythingElseStopsTheStart(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WidgetSettings(List.of(host)))
                .withMessageContaining("houvast.widget.hosts");
    }
}
