package nl.houvast.entrance;

import java.util.List;
import nl.houvast.web.Page;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The ways to sign in.
 *
 * @param accounts invented people to be, with one click; none outside demo mode
 * @param providers where people sign in for real
 * @param own addresses of our own ways to sign in
 * @param mailbox whether the mail of the demo is to be read here
 * @param onward where they were going, or empty
 * @param notice what just happened, or empty
 */
record SignInPage(
        List<Way> accounts,
        List<Way> providers,
        List<String> own,
        boolean mailbox,
        String onward,
        String notice)
        implements Page {

    /** One way to sign in. */
    record Way(String id, String label, String hint) {}

    /** Where signing in at this provider begins; afterwards people come where they were going. */
    String begin(Way provider) {
        return UriComponentsBuilder.fromPath("/oauth2/authorization/{provider}")
                .queryParam(ReturnAddress.PARAMETER, "{onward}")
                .encode()
                .buildAndExpand(provider.id(), onward)
                .toUriString();
    }
}
