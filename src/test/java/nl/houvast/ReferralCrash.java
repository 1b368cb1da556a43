package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise that counts most: a referral that was acknowledged is never lost and never doubled,
 * whatever is killed, and when.
 */
class ReferralCrash {

    @TempDir Path data;

    private final ReferralLoad load = new ReferralLoad();

    @Test
    void nothingIsLostOrDoubledWhenTheApplicationIsKilled() throws Exception {
        try (var first = Installation.start(data)) {
            load.underLoad(first, first::kill);
            assertThat(load.refused).isEmpty();
        }
        assertThat(load.acknowledged)
                .hasSizeBetween(ReferralLoad.KILL_AFTER, ReferralLoad.REQUESTS - 1);

        try (var second = Installation.start(data)) {
            load.everyReferralIsThereOnce(second);
            ReferralLoad.allNewsIsHeard(second);
        }
    }

    @Test
    void nothingIsLostOrDoubledWhenPostgresqlIsKilled() throws Exception {
        try (var first = Installation.start(data)) {
            var postgres = first.postgres();
            load.underLoad(first, postgres::destroyForcibly);
            assertThat(load.refused).isNotEmpty().allSatisfy(ReferralLoad::saysTryAgain);

            load.awaitReferralsAgain(first);
            assertThat(first.postgres().pid()).isNotEqualTo(postgres.pid());
            load.everyReferralIsThereOnce(first);
        }
        try (var second = Installation.start(data)) {
            load.everyReferralIsThereOnce(second);
            ReferralLoad.allNewsIsHeard(second);
        }
    }
}
