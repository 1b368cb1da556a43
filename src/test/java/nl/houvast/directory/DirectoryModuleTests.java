package nl.houvast.directory;

import static nl.houvast.directory.DirectoryExamples.branch;
import static nl.houvast.directory.DirectoryExamples.file;
import static nl.houvast.directory.DirectoryExamples.ofText;
import static nl.houvast.directory.DirectoryExamples.row;
import static nl.houvast.directory.DirectoryExamples.rows;
import static nl.houvast.directory.DirectoryExamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.houvast.TestDatabase;
import nl.houvast.kernel.Postcode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module with real SQL and real HTML. What a test imports, it takes away again. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "search")
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DirectoryModuleTests {

    static final DirectoryFile BUNDLED =
            DirectoryFile.at(new ClassPathResource("directory/offers.json"));

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient db;
    @Autowired DataSource source;
    @Autowired PlatformTransactionManager transactions;
    @Autowired LoadedDirectory directory;
    @Autowired ImportDesk desk;
    @Autowired Loader.Amending amending;
    @Autowired EntryReader reader;
    @Autowired Places places;
    @Autowired Words words;

    @AfterEach
    void restore() {
        take(BUNDLED);
        directory.look();
    }

    @Test
    void importsWhatComesWithItBeforeTheFirstRequest() {
        assertThat(directory.current().offers()).hasSize(219);
        assertThat(directory.current().find(new OfferId("slachtofferhulp-nederland"))).isPresent();
        assertThat(directory.current().place(new Postcode("3511")))
                .map(Place::municipalityName)
                .contains("Utrecht");
        assertThat(count("select added from directory.import order by number limit 1"))
                .isEqualTo(219);
    }

    @Test
    void importsTheSameFileOnce() {
        assertThat(desk.take(BUNDLED)).isEmpty();
    }

    @Test
    void addsChangesAndTakesAway() {
        assertThat(take(file(row("zon"), branch("zon-noord", "zon"))))
                .isEqualTo(new ImportReport(Optional.empty(), 2, 0, 0, 219, 0, List.of()));
        directory.look();
        assertThat(directory.current().offers()).hasSize(2);

        assertThat(take(file(row("zon"), row("zon-noord"), row("maan"))))
                .isEqualTo(new ImportReport(Optional.empty(), 1, 1, 1, 0, 0, List.of()));
        assertThat(take(file(row("zon"))))
                .isEqualTo(new ImportReport(Optional.empty(), 0, 0, 1, 2, 0, List.of()));
        directory.look();
        assertThat(directory.current().offers())
                .containsExactly(DirectoryExamples.entry(row("zon")).offer());
    }

    @Test
    void writesDownWhatWasWrongAndTriesAgain() {
        take(file(row("zon")));
        var half = file(row("zon").replace("0900-0101", "x"), row("maan"));

        var report = take(half);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.removed()).isZero();
        assertThat(
                        db.sql(
                                        """
                                        select row || ' ' || id || ' ' || field || ' ' || code
                                        from directory.import_problem
                                        """)
                                .query(String.class)
                                .list())
                .contains("1 zon phones[0].number directory.import.phone");
        assertThat(count("select count(*) from directory.offer")).isEqualTo(2);
        assertThat(take(half).unchanged()).isEqualTo(1);
    }

    @Test
    void theBrakeStopsAFileThatTakesTooMuchAway() {
        assertThat(desk.take(file(rows(10))))
                .map(ImportReport::refusal)
                .contains(Optional.of(DirectoryRefusal.TOO_MANY_REMOVED));
        assertThat(count("select count(*) from directory.offer")).isEqualTo(219);

        take(file(rows(10)));
        assertThat(desk.take(file(rows(8)))).map(ImportReport::removed).contains(2);
        assertThat(desk.take(file(rows(6)))).map(ImportReport::removed).contains(0);
        assertThat(count("select count(*) from directory.offer")).isEqualTo(8);
    }

    @Test
    void aBrokenFileChangesNothing() {
        var whole = text(row("zon"));

        assertThat(take(ofText(whole.substring(0, whole.length() - 3))).refusal())
                .contains(DirectoryRefusal.FILE_BROKEN);
        assertThat(count("select count(*) from directory.offer")).isEqualTo(219);
        assertThat(
                        db.sql(
                                        """
                                        select refusal from directory.import
                                        order by number desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("FILE_BROKEN");
        directory.look();
        assertThat(directory.current().offers()).hasSize(219);
    }

    @Test
    void nodesThatStartAtOnceImportOnce() throws Exception {
        var file = file(rows(50));
        Callable<Boolean> node = () -> Boolean.valueOf(taken(file).isPresent());
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var imported = 0;
            for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
                imported += done.get() ? 1 : 0;
            }
            assertThat(imported).isEqualTo(1);
        }
        assertThat(count("select count(*) from directory.offer")).isEqualTo(50);
    }

    @Test
    void goesOnWithWhatItHasWhileTheDatabaseIsAway() {
        var away = new AtomicBoolean();
        var node = node(new ClassPathResource("directory/offers.json"), sometimes(source, away));
        node.start();

        away.set(true);
        node.look();
        assertThat(node.current().offers()).hasSize(219);

        take(file(row("zon")));
        node.look();
        assertThat(node.current().offers()).hasSize(219);

        away.set(false);
        node.look();
        assertThat(node.current().offers()).hasSize(1);
    }

    /** As it was before there were sources. */
    @Test
    void whatWasThereBelongsToTheLastFile() throws IOException {
        var migration =
                new ClassPathResource("db/migration/directory/V20261127_61__sources.sql")
                        .getContentAsString(StandardCharsets.UTF_8);
        var begin = migration.indexOf("insert into directory.source_row");
        db.sql("truncate directory.source_row").update();
        db.sql(migration.substring(begin, migration.indexOf(';', begin))).update();

        assertThat(count("select count(*) from directory.source_row where source = 'offers.json'"))
                .isEqualTo(219);
        assertThat(take(file(row("zon"))).removed()).isEqualTo(219);
    }

    @Test
    void startsWithWhatIsStoredWhenTheFileIsGone() {
        var node = node(new ClassPathResource("directory/none.json"), source);
        node.start();

        assertThat(node.current().offers()).hasSize(219);
    }

    @Test
    void doesNotStartWithoutAnyEntry() {
        take(file(row("zon").replace("\"active\":true", "\"active\":false")));
        var node = node(new ClassPathResource("directory/none.json"), source);

        assertThatIllegalStateException()
                .isThrownBy(node::start)
                .withMessageContaining("houvast.directory.source");
    }

    @Test
    void saysWhichNumberNobodyChecked() {
        take(file(row("zon")));
        directory.look();

        assertThat(browser.get().uri("/organisaties/zon"))
                .bodyText()
                .containsPattern("(?s)tel:09000101.{0,200}Nog niet gecontroleerd");
    }

    @Test
    void whoWasPointedToOneThatStoppedIsToldAndOfferedOthers() {
        take(file(row("zon"), row("maan")));
        take(file(row("zon").replace("\"active\":true", "\"active\":false"), row("maan")));
        directory.look();

        assertThat(browser.get().uri("/organisaties/zon"))
                .hasStatus(410)
                .bodyText()
                .contains("gestopt", "href=\"/organisaties/maan\"");
        assertThat(browser.get().uri("/organisaties"))
                .bodyText()
                .doesNotContain("/organisaties/zon");
    }

    @Test
    void neverBelievesAFile() {
        take(file(row("zon").replace("\"name\":\"zon\"", "\"name\":\"<script>x</script>\"")));
        directory.look();

        for (var page : List.of("/organisaties", "/organisaties/zon")) {
            assertThat(browser.get().uri(page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("&lt;script")
                    .doesNotContain("<script>x");
        }
    }

    private ImportReport take(DirectoryFile file) {
        return taken(file).orElse(ImportReport.refused(DirectoryRefusal.FILE_EMPTY));
    }

    private Optional<ImportReport> taken(DirectoryFile file) {
        var free = desk(new ClassPathResource("directory/offers.json"), source);
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> free.take(file)));
    }

    private ImportDesk desk(ClassPathResource file, DataSource source) {
        var client = JdbcClient.create(source);
        var settings = new DirectorySettings(file, 1, 60, 16);
        return new ImportDesk(
                new Imports(client, Clock.systemUTC()), new Holdings(client), reader, settings);
    }

    private LoadedDirectory node(ClassPathResource file, DataSource source) {
        var client = JdbcClient.create(source);
        var loader = new Loader(new Imports(client, Clock.systemUTC()), client, places);
        var settings = new DirectorySettings(file, 0.2, 60, 16);
        return new LoadedDirectory(settings, desk(file, source), loader, amending, event -> {});
    }

    private static DataSource sometimes(DataSource source, AtomicBoolean away) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLException("away");
                }
                return super.getConnection();
            }
        };
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }
}
