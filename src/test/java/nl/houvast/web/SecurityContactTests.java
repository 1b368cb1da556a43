package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.houvast.kernel.Missing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SecurityContactTests {

    @Test
    void saysWhereAndUntilWhen() {
        assertThat(contact("lek@hulp.test", false, "2027-06-01T00:00:00Z").securityContact())
                .contains("Contact: mailto:lek@hulp.test", "Expires: 2027-06-01T00:00:00Z");
    }

    @Test
    void isInventedForInventedPeopleOnly() {
        assertThat(contact("security@houvast.example", true, "").securityContact())
                .contains("Expires: 2027-05-23T00:00:00Z");
        isNotThere(contact("security@houvast.example", false, "2027-06-01T00:00:00Z"));
        isNotThere(contact("lek@hulp.test", false, ""));
    }

    private static void isNotThere(PlainController controller) {
        assertThatExceptionOfType(Missing.class).isThrownBy(controller::securityContact);
    }

    private static PlainController contact(String email, boolean demo, String expires) {
        return new PlainController(
                new Operator("Hulp", "", "", "", "", email),
                Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
                new StaticListableBeanFactory().getBeanProvider(Page.Listed.class),
                demo,
                expires);
    }
}
