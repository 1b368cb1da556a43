package nl.houvast.outbox;

import static nl.houvast.outbox.OutboxExamples.noKafka;
import static nl.houvast.outbox.OutboxExamples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import nl.houvast.outbox.Destinations.Inside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing goes to our own network, but where the settings say so. */
class DestinationsTests {

    private final Destinations destinations =
            new Destinations(
                    settings(
                            List.of("http://127.0.0.1:8089", "https://10.1.2.3"),
                            Duration.ofSeconds(1),
                            noKafka()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1"
            })
    void ofOurOwn(String address) throws UnknownHostException {
        assertThat(Destinations.open(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "192.1.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "203.0.114.1",
                "223.255.255.255",
                "2001:610::1",
                "2a00:1450::1",
                "2606:4700::1"
            })
    void ofTheInternet(String address) throws UnknownHostException {
        assertThat(Destinations.open(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://",
                "https:example.org",
                "http://example.org/hook",
                "ftp://example.org",
                "https://name:word@example.org",
                "https://example.org/#part",
                "https://example.org:0",
                "https://example.org:70000",
                "https://example.org/a b",
                "https://example.org/\r\nX-More: 1",
                "https://exampl\u00e9.org",
                "http://127.0.0.1:8090/other-door",
                "javascript:alert(1)"
            })
    void noAddress(String typed) {
        assertThat(destinations.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/hook",
                "https://2130706433/hook",
                "https://[::1]/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3:8443/hook"
            })
    void whereverTheNameLeads(String typed) {
        var read = destinations.read(typed);
        assertThat(destinations.outside(typed)).isFalse();
        if (read.isPresent()) {
            assertThatExceptionOfType(Inside.class).isThrownBy(() -> destinations.find(read.get()));
        }
    }

    @Test
    void whatTheSettingsNameMayBeInside() throws Exception {
        for (var named : List.of("http://127.0.0.1:8089/hook?a=1", "https://10.1.2.3/hook")) {
            assertThat(destinations.read(named)).contains(URI.create(named));
            assertThat(destinations.find(URI.create(named)).getHostAddress())
                    .isEqualTo(URI.create(named).getHost());
        }
        assertThat(destinations.outside("https://93.184.216.34/hook")).isTrue();
        assertThat(destinations.outside("https://no-such-name.invalid/hook"))
                .as("it may come; at the sending it is looked at again")
                .isTrue();
    }
}
