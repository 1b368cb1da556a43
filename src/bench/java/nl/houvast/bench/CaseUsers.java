package nl.houvast.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import nl.houvast.Installation;

/** Workers who are signed in, and what they ask. */
final class CaseUsers {

    /** What is asked. */
    enum Kind {
        MY_CASES("my open cases", true),
        TO_CALL("to-call list", true),
        TASKS("tasks", true),
        CASE("one case, plan, timeline", true),
        SEARCH("search a person", true),
        REFERRAL("create a referral", false),
        NOTE("add a note", false);

        private final String words;
        private final boolean read;

        Kind(String words, boolean read) {
            this.words = words;
            this.read = read;
        }

        String words() {
            return words;
        }

        boolean read() {
            return read;
        }

        int expected() {
            return switch (this) {
                case MY_CASES, TO_CALL, TASKS, CASE, SEARCH -> 200;
                case REFERRAL -> 201;
                case NOTE -> 302;
            };
        }

        /** What stands on the page when it is the whole page, and how often at least. */
        String mark() {
            return switch (this) {
                case MY_CASES, CASE -> "/werk/dossiers/";
                case TO_CALL -> "/werk/eerste-contact/";
                case TASKS -> "/werk/taken/";
                case SEARCH, REFERRAL, NOTE -> "";
            };
        }
    }

    private record User(String cookie, String proof) {}

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final Installation houvast;
    private final List<User> users = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<Integer> people = new ArrayList<>();
    private final CaseNames names;
    private volatile String token = ""; // made anew while others ask

    /** Who looks at one region, or at the whole country. */
    CaseUsers(Installation houvast, CasesData data, List<String> cookies, boolean wide)
            throws IOException, SQLException {
        this.houvast = houvast;
        this.names = data.names();
        for (var cookie : cookies) {
            users.add(new User(cookie, proof(cookie)));
        }
        try (var database = houvast.database()) {
            files(database, wide);
        }
        for (int number = 0; people.size() < 500; number += wide ? 37 : 1) {
            var worker = names.worker(number % data.cases());
            if (wide || CaseNames.region(worker).equals(CaseNames.NARROW)) {
                people.add(number % data.cases());
            }
        }
        renew();
    }

    /**
     * A new token for the program that refers, for it lasts fifteen minutes, and a request by each
     * worker: who asks nothing for half an hour is signed out.
     */
    void renew() throws IOException {
        token = houvast.token();
        for (var user : users) {
            proof(user.cookie());
        }
    }

    private String proof(String cookie) throws IOException {
        try (var wire = new Wire(houvast.port())) {
            var answer = wire.send(get("/werk/zoeken", cookie, ""));
            var found = PROOF.matcher(new String(answer.body(), StandardCharsets.UTF_8));
            if (answer.status() != 200 || !found.find()) {
                throw new IllegalStateException("not signed in: " + answer.status());
            }
            return found.group(1);
        }
    }

    /** Open case files within reach, from all over the table. */
    private void files(Connection database, boolean wide) throws SQLException {
        try (var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select id from casework.case_file f
                                 where status = 'ACTIVE' and (%s or region = '%s')
                                   and not exists (select from reach.shield s
                                                    where s.person = f.person)
                                   and not exists (select from reach.named n
                                                    where n.person = f.person)
                                 order by md5(cast(id as text)) limit 2000
                                """
                                        .formatted(wide, CaseNames.NARROW))) {
            while (rows.next()) {
                files.add(rows.getString(1));
            }
        }
    }

    /** What this user asks next. */
    byte[] ask(Kind kind, int user) {
        return ask(kind, user, "Accept-Encoding: gzip\r\n");
    }

    private byte[] ask(Kind kind, int user, String more) {
        var who = users.get(user % users.size());
        var cookie = who.cookie();
        return switch (kind) {
            case MY_CASES -> get("/werk?lijst=mij", cookie, more);
            case TO_CALL -> get("/werk", cookie, more);
            case TASKS -> get("/werk/taken?lijst=regio", cookie, more);
            case CASE -> get("/werk/dossiers/" + some(files), cookie, more);
            case SEARCH -> {
                var name = names.name(some(people));
                yield post(
                        "/werk/zoeken",
                        who,
                        "&given=" + name.given() + "&family=" + name.family(),
                        more);
            }
            case NOTE ->
                    post(
                            "/werk/dossiers/" + some(files) + "/notities",
                            who,
                            "&base=0&form="
                                    + UUID.randomUUID()
                                    + "&note=Gebeld%3A+het+gaat+beter.+Volgende+week+weer.",
                            more);
            case REFERRAL ->
                    Wire.post(
                            "/api/v1/referrals",
                            "Authorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
                                    .formatted(token, UUID.randomUUID()),
                            ReferralBench.body(ThreadLocalRandom.current().nextInt(9_999_999)));
        };
    }

    /** That the page of each kind is what it should be, before it is measured. */
    void check() throws IOException {
        for (var kind : Kind.values()) {
            try (var wire = new Wire(houvast.port())) {
                var answer = wire.send(ask(kind, 0, ""));
                var page = new String(answer.body(), StandardCharsets.UTF_8);
                int often = kind.mark().isEmpty() ? 20 : page.split(kind.mark(), -1).length - 1;
                var found =
                        kind != Kind.SEARCH
                                || page.matches("(?s).*/werk/(dossiers|eerste-contact)/.*");
                if (answer.status() != kind.expected() || often < 5 || !found) {
                    throw new IllegalStateException(
                            kind + ": " + answer.status() + ", " + often + "\n" + page);
                }
            }
        }
    }

    private static <T> T some(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private static byte[] get(String path, String cookie, String more) {
        return ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                        + cookie
                        + "\r\n"
                        + more
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] post(String path, User who, String fields, String more) {
        var body = "_csrf=" + URLEncoder.encode(who.proof(), StandardCharsets.UTF_8) + fields;
        return ("POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                        + who.cookie()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length()
                        + "\r\n"
                        + more
                        + "\r\n"
                        + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
