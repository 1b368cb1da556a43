package nl.houvast.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the house says to its PostgreSQL, as that writes it in its log for a while. Outside this
 * bench it never does: statements tell about people.
 */
final class Heard implements AutoCloseable {

    private static final Pattern LINE =
            Pattern.compile("\\S+ \\S+ \\S+ \\[(\\d+)\\] (LOG|DETAIL):\\s+(.*)", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS =
            Pattern.compile("(?i:parameters): (.*)", Pattern.DOTALL);
    private static final int A_MOMENT = 60;

    /** Seals of the log, and moments to call that are planned anew: no page does that. */
    private static final Pattern OF_THE_HOUSE =
            Pattern.compile("log_seal|full join|coalesce\\(call_until");

    /**
     * A statement with its parameters as text, null for null.
     *
     * @param values by their number, from 1
     */
    record Said(String sql, Map<Integer, String> values) {}

    interface Work {
        void run() throws IOException;
    }

    private final Path log;
    private final Connection superuser;
    private final Set<String> always = new HashSet<>();

    /** Listens from now on; the connections that the house has are made anew. */
    Heard(Path folder) throws SQLException, IOException {
        log = folder.resolve("database.log");
        superuser = CasesData.superuser(folder);
        set("alter role houvast set log_statement = 'all'");
        set("alter role houvast set log_error_verbosity = 'default'");
        anew();
    }

    private void set(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private void anew() throws SQLException {
        set("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'houvast'");
    }

    /** Learns what the house does all the time, to leave that out. */
    void learn() throws IOException, InterruptedException {
        var before = Files.size(log);
        Thread.sleep(6_000);
        since(before).stream()
                .map(Said::sql)
                .filter(sql -> !sql.contains(BareSql.LOGGED))
                .forEach(always::add);
    }

    /** All that is said for this work, in order, a connection at a time. */
    List<Said> during(Work work) throws IOException, InterruptedException {
        Thread.sleep(A_MOMENT);
        var before = Files.size(log);
        work.run();
        Thread.sleep(A_MOMENT);
        return whole(
                asked(since(before)).stream()
                        .filter(said -> begins(said) || ends(said) || !always.contains(said.sql()))
                        .toList());
    }

    /** Also one in which nothing may be written. */
    private static boolean begins(Said said) {
        return said.sql().startsWith("BEGIN");
    }

    private static boolean ends(Said said) {
        return said.sql().equals("COMMIT") || said.sql().equals("ROLLBACK");
    }

    /** Without what the house does by itself now and then. */
    private static List<Said> asked(List<Said> all) {
        var kept = new ArrayList<Said>();
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (ends(all.get(i)) || i == all.size() - 1) {
                var transaction = all.subList(from, i + 1);
                if (transaction.stream()
                        .noneMatch(said -> OF_THE_HOUSE.matcher(said.sql()).find())) {
                    kept.addAll(transaction);
                }
                from = i + 1;
            }
        }
        return kept;
    }

    /** Without transactions of others of which only the ends are left. */
    private static List<Said> whole(List<Said> all) {
        var kept = new ArrayList<Said>();
        boolean open = false;
        for (var said : all) {
            var begins = begins(said);
            var ends = ends(said);
            if (ends && open && begins(kept.getLast())) {
                kept.removeLast();
            } else if (!(begins && open) && !(ends && !open)) {
                kept.add(said);
            }
            open = begins || (open && !ends);
        }
        if (open) {
            kept.add(new Said("COMMIT", Map.of()));
        }
        return kept;
    }

    private List<Said> since(long position) throws IOException {
        var byConnection = new LinkedHashMap<String, List<Said>>();
        for (var entry : entries(position)) {
            var line = LINE.matcher(entry);
            if (!line.matches()) {
                continue;
            }
            var said = byConnection.computeIfAbsent(line.group(1), any -> new ArrayList<>());
            var statement = STATEMENT.matcher(line.group(3));
            var parameters = PARAMETERS.matcher(line.group(3));
            if (line.group(2).equals("LOG") && statement.matches()) {
                said.add(new Said(statement.group(1).strip(), Map.of()));
            } else if (line.group(2).equals("DETAIL") && parameters.matches() && !said.isEmpty()) {
                said.add(new Said(said.removeLast().sql(), values(parameters.group(1))));
            }
        }
        return byConnection.values().stream().flatMap(List::stream).toList();
    }

    /** A line that begins with a tab goes on with the one before it. */
    private List<String> entries(long position) throws IOException {
        byte[] bytes;
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            bytes = new byte[(int) (file.length() - position)];
            file.readFully(bytes);
        }
        var entries = new ArrayList<String>();
        for (var line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    /** Reads {@code $1 = 'it''s', $2 = NULL}. */
    static Map<Integer, String> values(String text) {
        var values = new LinkedHashMap<Integer, String>();
        int at = 0;
        while (at < text.length() && text.charAt(at) == '$') {
            var is = text.indexOf(" = ", at);
            var number = Integer.parseInt(text.substring(at + 1, is));
            at = is + 3;
            if (text.startsWith("NULL", at)) {
                at += 4;
            } else {
                var value = new StringBuilder();
                at++;
                while (text.charAt(at) != '\'' || text.startsWith("''", at)) {
                    value.append(text.charAt(at));
                    at += text.charAt(at) == '\'' ? 2 : 1;
                }
                at++;
                values.put(number, value.toString());
            }
            at += 2; // the comma
        }
        return values;
    }

    /** Listens no more. */
    @Override
    public void close() throws SQLException {
        set("alter role houvast reset all");
        anew();
        superuser.close();
    }
}
