package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is really full: nothing that was acknowledged is lost, whoever asks hears what to do,
 * and as soon as there is room everything goes on, without anybody's hand.
 */
class FullDiskCrash {

    /** What a new database and the programs take, and something to spare. */
    private static final int MEGABYTES = 400;

    @TempDir Path place;

    private final ReferralLoad load = new ReferralLoad();

    @Test
    void nothingIsLostAndItGoesOnByItselfWhenThereIsRoom() throws Exception {
        try (var disk = SmallDisk.at(place.resolve("disk"), MEGABYTES);
                var houvast = Installation.start(disk.folder())) {
            var postgres = houvast.postgres();
            assertThat(houvast.isHealthy()).isTrue();
            load.underLoad(houvast, () -> fill(disk));
            assertThat(load.refused).isNotEmpty().allSatisfy(ReferralLoad::saysTryAgain);
            assertThat(houvast.get("/hoe-wij-helpen").statusCode()).isEqualTo(200);
            assertThat(houvast.get("/organisaties").statusCode()).isEqualTo(200);

            fallOver(houvast);
            postgres.onExit().orTimeout(1, TimeUnit.MINUTES).join();
            assertThat(houvast.isHealthy()).isFalse();
            ReferralLoad.saysTryAgain(load.post(houvast, houvast.token(), 0));
            assertThat(houvast.get("/hoe-wij-helpen").statusCode()).isEqualTo(200);
            disk.makeRoom();

            load.awaitReferralsAgain(houvast);
            assertThat(houvast.postgres().pid()).isNotEqualTo(postgres.pid());
            load.everyReferralIsThereOnce(houvast);
            ReferralLoad.allNewsIsHeard(houvast);
        }
    }

    private static void fill(SmallDisk disk) {
        try {
            disk.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * PostgreSQL stops when it has no room for its own journal; this asks it to begin a new part.
     */
    private static void fallOver(Installation houvast) throws IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + houvast.databasePort() + "/postgres";
        try (var connection =
                        DriverManager.getConnection(url, "postgres", houvast.databasePassword());
                var statement = connection.createStatement()) {
            for (int i = 0; i < 100; i++) {
                statement.execute(
                        "select pg_logical_emit_message(true, 'fill', repeat('x', 1000))");
                statement.execute("select pg_switch_wal()");
            }
        } catch (SQLException fell) {
            return;
        }
        throw new IllegalStateException("PostgreSQL still runs on a full disk");
    }
}
