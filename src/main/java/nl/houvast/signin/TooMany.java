package nl.houvast.signin;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Somebody tries too often: told in words, with when to come back. */
final class TooMany extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    TooMany(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
    }
}
