package nl.houvast.entrance;

import static nl.houvast.FuzzTarget.lines;
import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.houvast.access.Role;
import org.springframework.core.convert.ConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands before the door: where to go on, what a provider says, what a session held. */
public final class EntranceTargets {

    private static final Claims CLAIMS =
            new Claims(
                    new AccessSettings(
                            List.of("roles", "realm_access.roles"),
                            Map.of(),
                            "regions",
                            "teams",
                            "organization",
                            Map.of(),
                            "profession",
                            Duration.ofHours(10)));
    private static final ConversionService SESSIONS =
            new SessionStorage().springSessionConversionService();

    private EntranceTargets() {}

    /** It never leads out of the house. */
    public static void returnAddress(byte[] input) {
        var typed = text(input);
        var found = ReturnAddress.of(typed);
        if (found.isEmpty()) {
            return;
        }
        var path = found.get().path();
        must(path.equals(typed), "as it was");
        must(path.startsWith("/") && !path.startsWith("//"), "in this house");
        must(path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\'), "nothing hidden");
        for (var role : Role.values()) {
            found.get().isFor(role);
        }
        var carried = found.get().signIn();
        var back = carried.substring(carried.indexOf('=') + 1);
        must(UriUtils.decode(back, StandardCharsets.UTF_8).equals(path), "comes back as it was");
        must(!back.contains("&") && !back.contains("#"), "is one parameter");
    }

    /** A form is ours by the word of the browser only. */
    public static void ownPage(byte[] input) {
        var typed = lines(input, 3);
        var request = new MockHttpServletRequest("POST", "/aanmelden");
        if (!typed.get(0).isEmpty()) {
            request.addHeader("Sec-Fetch-Site", typed.get(0));
        }
        if (!typed.get(1).isEmpty()) {
            request.addHeader("Origin", typed.get(1));
        }
        request.setParameter("naam", typed.get(2));
        var ours = TypedFields.areFromOurOwnPage(request);
        must(
                ours
                        == (typed.get(0).isEmpty()
                                ? typed.get(1).equals("http://localhost")
                                : typed.get(0).equals("same-origin")),
                "our page, and no other");
        must(TypedFields.of(request).equals(Map.of("naam", List.of(typed.get(2)))), "all of it");
        must(URI.create(request.getRequestURL().toString()).getHost() != null, "an address");
    }

    /** Nobody becomes a program or a visitor, and no role is made up. */
    public static void claims(byte[] input) {
        var claims = claimsIn(input);
        var account = CLAIMS.account("idp", claims);
        account.ifPresent(
                found -> {
                    must(found.id().startsWith("idp:"), "of this provider");
                    must(!Set.of(Role.VISITOR, Role.MACHINE).contains(found.role()), "a person");
                    must(text(input).contains(found.role().word().substring(0, 1)), "as was said");
                });
    }

    /** As JSON, or else a claim on each line. */
    private static Map<String, Object> claimsIn(byte[] input) {
        try {
            var claims =
                    JsonMapper.shared()
                            .readValue(input, new TypeReference<Map<String, Object>>() {});
            return claims == null ? Map.of() : claims;
        } catch (JacksonException e) {
            var typed = lines(input, 4);
            return Map.of(
                    "sub", typed.get(0),
                    "roles", typed.get(1),
                    "regions", typed.get(2),
                    "teams", typed.get(3));
        }
    }

    /** What was not a session of ours is none: nothing else is made of it. */
    public static void session(byte[] input) {
        var read = SESSIONS.convert(input, Object.class);
        must(
                read == null
                        || read.getClass().getName().startsWith("java.")
                        || read.getClass().getName().startsWith("org.springframework.security.")
                        || read.getClass().getName().startsWith("nl.houvast.access."),
                "only what sessions hold");
    }
}
