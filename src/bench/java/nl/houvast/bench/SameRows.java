package nl.houvast.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A pgbench script that writes what one referral writes before it is answered: made from the rows
 * of the newest one, with identifiers of its own.
 */
final class SameRows {

    private static final String NEWEST =
            "select person from referral.referral order by received_at desc limit 1";

    /** A table, how to find the rows of that referral, and what must differ for each. */
    private record Rows(String table, String which, Map<String, String> fresh) {}

    private static final String REFERENCE = "'HV-' || upper(substr(md5(random()::text), 1, 9))";

    private static final String SPAN = "(random() * 9e18)::bigint";
    private static final String OF_SUBJECT =
            "subject = (select subject from person.person where id = ?)";

    private static final List<Rows> WRITTEN =
            List.of(
                    new Rows(
                            "referral.answered",
                            "reference = (select reference from referral.referral r"
                                    + " where r.person = ?)",
                            Map.of("key", "gen_random_uuid()", "reference", REFERENCE)),
                    new Rows("person.person_key", "person = ?", Map.of("person", "$person")),
                    new Rows(
                            "person.lookup",
                            "person = ?",
                            Map.of(
                                    "person", "$person",
                                    "digest", "sha256(uuid_send(gen_random_uuid()))")),
                    new Rows(
                            "person.sound",
                            "person = ?",
                            Map.of("person", "$person", "token", SPAN)),
                    new Rows(
                            "person.processing",
                            "name = 'REGISTERED' and " + OF_SUBJECT,
                            Map.of(
                                    "trace_id", "uuidv7()",
                                    "span_id", SPAN,
                                    "subject", "gen_random_uuid()",
                                    "start_time", "now()")),
                    new Rows(
                            "person.processing_actor",
                            "(at, span_id) = (select start_time, span_id from person.processing"
                                    + " where name = 'REGISTERED' and "
                                    + OF_SUBJECT
                                    + ")",
                            Map.of("span_id", SPAN, "at", "now()")),
                    new Rows(
                            "privacy.consent",
                            "person = ?",
                            Map.of("id", "uuidv7()", "person", "$person")),
                    new Rows(
                            "referral.referral",
                            "person = ?",
                            Map.of(
                                    "id", "$referral",
                                    "person", "$person",
                                    "reference", REFERENCE)),
                    new Rows(
                            "casework.first_contact",
                            "person = ?",
                            Map.of(
                                    "id", "uuidv7()",
                                    "person", "$person",
                                    "referral", "$referral",
                                    // a call that is planned: nobody opens these invented rows
                                    "next_from", "now() + interval '1 day'",
                                    "next_until", "now() + interval '2 days'")),
                    new Rows(
                            "event_publication",
                            "serialized_event like '%' || ? || '%'",
                            Map.of(
                                    "id", "gen_random_uuid()",
                                    "status", "'COMPLETED'",
                                    "completion_date", "now()")));

    private SameRows() {}

    static String script(Connection database) throws SQLException {
        var person = one(database, NEWEST);
        var script = new StringBuilder("begin;\n");
        var first =
                new Rows(
                        "person.person",
                        "id = ?",
                        Map.of("id", "uuidv7()", "subject", "gen_random_uuid()"));
        script.append(inserts(database, first, person).getFirst())
                .append(" returning id as person, uuidv7() as referral \\gset\n");
        for (var rows : WRITTEN) {
            for (var insert : inserts(database, rows, person)) {
                script.append(
                                insert.replace("$person", ":person")
                                        .replace("$referral", ":referral"))
                        .append(";\n");
            }
        }
        return script.append("commit;\n").toString();
    }

    private static String one(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static List<String> inserts(Connection database, Rows rows, String person)
            throws SQLException {
        var query = "select * from " + rows.table() + " where " + rows.which();
        var inserts = new ArrayList<String>();
        try (var statement =
                database.prepareStatement(
                        rows.which().contains("like") ? query : query.replace("?", "?::uuid"))) {
            statement.setString(1, person);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var columns = found.getMetaData();
                    var names = new ArrayList<String>();
                    var values = new ArrayList<String>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        var name = columns.getColumnName(i);
                        names.add(name);
                        var fresh = rows.fresh().get(name);
                        values.add(
                                fresh != null
                                        ? fresh
                                        : literal(
                                                found.getString(i),
                                                columns.getColumnType(i),
                                                found.getBytes(i)));
                    }
                    inserts.add(
                            "insert into %s (%s) values (%s)"
                                    .formatted(
                                            rows.table(),
                                            String.join(", ", names),
                                            String.join(", ", values)));
                }
            }
        }
        if (inserts.isEmpty()) {
            throw new IllegalStateException("nothing in " + rows.table());
        }
        return inserts;
    }

    private static String literal(
            @org.jspecify.annotations.Nullable String value,
            int type,
            byte @org.jspecify.annotations.Nullable [] bytes) {
        if (value == null) {
            return "null";
        }
        if (type == Types.BINARY) {
            return "'\\x" + HexFormat.of().formatHex(bytes) + "'";
        }
        // a colon would start a variable of pgbench
        return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
    }
}
