package nl.houvast.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedTests {

    /** Appendix A.4 of RFC 9562: the name of a host in the namespace of hosts. */
    @Test
    void isWhatTheStandardSays() {
        var hosts = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NameBased.id(hosts, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    /** Others wrote it down: this test may never be made to fit the code. */
    @Test
    void neverChanges() {
        assertThat(NameBased.id("organization", "slachtofferhulp-nederland"))
                .isEqualTo(UUID.fromString("407d9d23-9e38-512a-8a8b-2e7abf74feeb"));
        assertThat(NameBased.id("service", "slachtofferhulp-nederland"))
                .isEqualTo(UUID.fromString("2e3012fa-90ec-52e1-9220-ebc6aefee64f"));
    }
}
