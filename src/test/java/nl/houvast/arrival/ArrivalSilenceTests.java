package nl.houvast.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.houvast.handover.HandoverNews;
import nl.houvast.person.PersonId;
import nl.houvast.referral.ReferralId;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Whoever referred somebody hears nothing of where they went. */
class ArrivalSilenceTests {

    @Test
    void noNewsOfAHandoverLeadsToWhoReferred() {
        var told =
                Arrays.stream(HandoverNews.class.getPermittedSubclasses())
                        .flatMap(news -> Stream.of(news.getRecordComponents()))
                        .map(RecordComponent::getType)
                        .toList();

        assertThat(told)
                .isNotEmpty()
                .doesNotContain(ReferralId.class, PersonId.class, Object.class);
    }

    @Test
    void noDoorToAHandoverIsOpenToWhoRefers() throws IOException {
        var lines =
                new ClassPathResource("tables/doors.csv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        var roles = List.of(lines.getFirst().split(",", -1));
        var ours = lines.stream().filter(line -> line.contains("overdra")).toList();

        assertThat(ours).hasSizeGreaterThan(12);
        for (var role : List.of("referrer", "machine", "advisor", "client")) {
            assertThat(ours)
                    .as(role)
                    .allMatch(line -> !line.split(",", -1)[roles.indexOf(role)].equals("open"));
        }
    }
}
