package nl.houvast.web;

import java.util.Map;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that can go wrong, on addresses of its own. */
final class Trouble {

    static final String SECRET = "Sam Voorbeeld, 06 12 34 56 78";

    private Trouble() {}

    enum No implements Refusal.Reason {
        NO;

        @Override
        public String key() {
            return "web.skip"; // any text will do
        }
    }

    private static RuntimeException named(String trouble) {
        return switch (trouble) {
            case "refused" -> new Refusal(No.NO);
            case "missing" -> new Missing();
            case "away" -> new CannotGetJdbcConnectionException(SECRET);
            default -> new IllegalStateException(SECRET);
        };
    }

    @TestComponent
    @Controller
    static class ForPeople {

        @GetMapping("/trouble/{trouble}")
        Page trouble(@PathVariable String trouble) {
            throw named(trouble);
        }

        @GetMapping("/trouble/number")
        Page number(@RequestParam int number) {
            throw new Missing();
        }

        @GetMapping("/trouble/row/{row}")
        Page row(@PathVariable long row) {
            throw new IllegalStateException("got through");
        }

        /** Somebody tries to be filled in from the query. */
        @GetMapping("/trouble/viewer")
        Page viewer(Viewer viewer) {
            throw new Missing();
        }
    }

    @TestComponent
    @RestController
    static class ForPrograms {

        @GetMapping("/api/v1/organisations/trouble/{trouble}")
        Map<String, String> trouble(@PathVariable String trouble) {
            throw named(trouble);
        }

        @PostMapping(
                path = "/api/v1/organisations/trouble",
                consumes = MediaType.APPLICATION_JSON_VALUE)
        Map<String, String> take(@RequestBody Map<String, String> body) {
            return body;
        }
    }
}
