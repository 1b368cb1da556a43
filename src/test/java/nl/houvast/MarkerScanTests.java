package nl.houvast;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whatever is planted in the open is found, however it is written: the search itself can fail. */
class MarkerScanTests {

    static final String MARKER = "Zonneblóem-7431";

    static DataSource source;
    static JdbcClient db;

    @BeforeAll
    static void plant() throws SQLException {
        var server = new TestDatabase().connectionDetails();
        source = new DriverManagerDataSource(server.getJdbcUrl(), "postgres", "postgres");
        db = JdbcClient.create(source);
        db.sql("create schema garden").update();
        db.sql("create table garden.bed (id int, note text, doc jsonb, raw bytea, list text[])")
                .update();
        put("note", "er staat " + MARKER + " in");
        put("doc", "{\"a\": {\"b\": \"" + MARKER + "\"}}");
        put("raw", ("x" + MARKER).getBytes(UTF_8));
        put("raw", ("x" + MARKER).getBytes(UTF_16LE));
        put("list", new String[] {"een", MARKER});
        put("note", Base64.getEncoder().encodeToString(("ab" + MARKER + "z").getBytes(UTF_8)));
        put("note", HexFormat.of().withUpperCase().formatHex(MARKER.getBytes(UTF_8)));
        put("raw", Base64.getUrlEncoder().encode(("q" + MARKER).getBytes(UTF_8)));
        put("note", MARKER.toUpperCase(Locale.ROOT));
    }

    private static void put(String column, Object value) {
        var type = column.equals("doc") ? "cast(? as jsonb)" : "?";
        db.sql(
                        "insert into garden.bed (id, "
                                + column
                                + ") select count(*), "
                                + type
                                + " from garden.bed")
                .param(value)
                .update();
    }

    @Test
    void findsEveryWayOfWritingIt() {
        for (int id = 0; id < 9; id++) {
            db.sql("create table garden.one as select * from garden.bed where id = ?")
                    .param(id)
                    .update();
            assertThat(new MarkerScan(db, List.of(MARKER)).tables().found())
                    .as("planting %s", id)
                    .anyMatch(place -> place.startsWith("garden.one."));
            db.sql("drop table garden.one").update();
        }
    }

    @Test
    void findsItInTheFilesAlsoOfAnIndexAndAfterTheRowIsGone() {
        db.sql("create table garden.gone (word text primary key)").update();
        db.sql("insert into garden.gone values ('Ooievaar-5519')").update();
        db.sql("delete from garden.gone").update();

        var scan = new MarkerScan(db, List.of("Ooievaar-5519"));

        assertThat(scan.tables().found()).isEmpty();
        assertThat(scan.files().found())
                .anyMatch(place -> place.contains(file("garden.gone")))
                .anyMatch(place -> place.contains(file("garden.gone_pkey")))
                .anyMatch(place -> place.contains("/pg_wal/"));
    }

    @Test
    void findsBytesAndWhatADumpHolds() {
        var key = "\u0001een sleutel\u0000".getBytes(UTF_8);
        db.sql("create table garden.shed (key bytea)").update();
        db.sql("insert into garden.shed values (?)").param(key).update();

        assertThat(new MarkerScan(db, List.of()).bytes("key", key).tables().dump(source).found())
                .contains("garden.shed.key: key", "dump of garden.shed: key");
        assertThat(new MarkerScan(db, List.of()).bytes("key", key).relations().found())
                .anyMatch(place -> place.contains(file("garden.shed")));
        db.sql("drop table garden.shed").update();
    }

    @Test
    void findsItInAText() {
        assertThat(new MarkerScan(db, List.of(MARKER)).text("log", "x " + MARKER).found())
                .containsExactly("log: " + MARKER);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(
                        new MarkerScan(db, List.of("Nergens-9021"))
                                .tables()
                                .files()
                                .text("log", "niets")
                                .found())
                .isEmpty();
    }

    @Test
    void refusesWhatWouldBeFoundByChance() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkerScan(db, List.of("Sam")));
    }

    private static String file(String table) {
        return db.sql("select pg_relation_filenode(cast(? as regclass))::text")
                .param(table)
                .query(String.class)
                .single();
    }
}
