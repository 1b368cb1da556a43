package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Where files are taken, how large and how many at a time. */
class DocumentLimitTests {

    private static final String HERE = BodyLimit.DOCUMENTS + "0193";

    private final BodyLimit limit = new BodyLimit(new Api(JsonMapper.shared()));
    private final Deque<String> handled = new ArrayDeque<>();

    private int send(String address, String type, byte[] body, FilterChain chain) {
        var request = new MockHttpServletRequest("POST", address);
        request.setContentType(type);
        request.setContent(body);
        var response = new MockHttpServletResponse();
        try {
            limit.doFilter(request, response, chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response.getStatus();
    }

    private int send(String address, String type, int size) {
        return send(address, type, new byte[size], (request, response) -> handled.add(address));
    }

    @Test
    void filesAreTakenAtTwoAddressesOnly() {
        assertThat(send(HERE, "multipart/form-data; boundary=x", 100)).isEqualTo(200);
        assertThat(send(BodyLimit.OFFICES, "multipart/form-data; boundary=x", 100)).isEqualTo(200);
        assertThat(send(BodyLimit.OFFICES + "/0193/overnemen", "multipart/form-data", 100))
                .isEqualTo(415);
        assertThat(send("/aanmelden/0193", "multipart/form-data; boundary=x", 100)).isEqualTo(415);
        assertThat(send("/api/v1/referrals", "Multipart/Mixed", 100)).isEqualTo(415);
        assertThat(handled).containsExactlyInAnyOrder(HERE, BodyLimit.OFFICES);
    }

    @Test
    void aDocumentOfFiveMegabytesFitsAndNothingElseThatIsLarge() {
        assertThat(send(HERE, "multipart/form-data; boundary=x", 5 * 1024 * 1024)).isEqualTo(200);
        assertThat(send(HERE, "multipart/form-data; boundary=x", BodyLimit.DOCUMENT + 1))
                .isEqualTo(413);
        assertThat(send(HERE, "application/x-www-form-urlencoded", BodyLimit.BYTES + 1))
                .isEqualTo(413);
        assertThat(handled).hasSize(1);
    }

    @Test
    void whoDoesNotSayHowLongItIsSendsNoFile() {
        var request = new MockHttpServletRequest("POST", HERE);
        request.setContentType("multipart/form-data; boundary=x");
        var response = new MockHttpServletResponse();
        try {
            limit.doFilter(request, response, (asked, answer) -> handled.add(HERE));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(handled).isEmpty();
    }

    @Test
    void twentyAtATimeAndAfterThatTheNext() {
        assertThat(nested(20)).isEqualTo(503);
        assertThat(handled).hasSize(20);
        assertThat(send(HERE, "multipart/form-data; boundary=x", 100)).isEqualTo(200);
    }

    /** What the innermost is told while so many others are not done. */
    private int nested(int others) {
        var told = new int[1];
        send(
                HERE,
                "multipart/form-data; boundary=x",
                new byte[10],
                (request, response) -> {
                    handled.add(HERE);
                    told[0] =
                            others == 1
                                    ? send(HERE, "multipart/form-data; boundary=x", 10)
                                    : nested(others - 1);
                });
        return told[0];
    }
}
