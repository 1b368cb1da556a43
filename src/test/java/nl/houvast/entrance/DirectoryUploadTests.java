package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** Who may send a large file, and that nothing of it is read before that is known. */
class DirectoryUploadTests {

    private final List<String> handled = new ArrayList<>();
    private long read;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static void comes(Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("x", "", role.authority()));
    }

    /** A request that says that it is this long, and notices being read. */
    private MockHttpServletRequest request(long length) {
        var request =
                new MockHttpServletRequest("POST", BodyLimit.DIRECTORY) {
                    @Override
                    public long getContentLengthLong() {
                        return length;
                    }

                    @Override
                    public java.util.Map<String, String[]> getParameterMap() {
                        read++;
                        return super.getParameterMap();
                    }

                    @Override
                    public jakarta.servlet.ServletInputStream getInputStream() {
                        read++;
                        return super.getInputStream();
                    }
                };
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(new byte[10]);
        return request;
    }

    private MockHttpServletResponse send(long length) throws Exception {
        var request = request(length);
        var response = new MockHttpServletResponse();
        FilterChain inside = (one, other) -> handled.add("handled");
        FilterChain known = (one, other) -> new BodyLimit.OfEditors().doFilter(one, other, inside);
        new BodyLimit(new Api(JsonMapper.shared())).doFilter(request, response, known);
        return response;
    }

    @Test
    void anEditorSendsTwoHundredMegabytes() throws Exception {
        comes(Role.EDITOR);
        assertThat(send(BodyLimit.DIRECTORY_FILE).getStatus()).isEqualTo(200);
        assertThat(handled).hasSize(1);
        assertThat(read).isEqualTo(1);
    }

    @Test
    void whoSendsMoreIsToldInWords() throws Exception {
        comes(Role.EDITOR);
        var answer = send(BodyLimit.DIRECTORY_FILE + 1);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/beheer/kaart/import?te-groot=ja");
        assertThat(read).as("so that the browser listens").isEqualTo(1);
        assertThat(send(100L * 1024 * 1024 * 1024).getStatus()).isEqualTo(413);
        assertThat(handled).isEmpty();
    }

    @Test
    void nothingIsReadOfWhatAnybodyElseSends() throws Exception {
        assertThat(send(100).getRedirectedUrl()).isEqualTo(SecurityConfiguration.SIGN_IN);
        for (var role : List.of(Role.WORKER, Role.ADMINISTRATOR, Role.PARTNER)) {
            comes(role);
            assertThat(send(100).getStatus()).isEqualTo(404);
        }
        assertThat(handled).isEmpty();
        assertThat(read).isZero();
    }

    @Test
    void whoDoesNotSayHowLongItIsSendsNoFile() throws Exception {
        comes(Role.EDITOR);
        assertThat(send(-1).getStatus()).isEqualTo(415);
        assertThat(handled).isEmpty();
    }
}
