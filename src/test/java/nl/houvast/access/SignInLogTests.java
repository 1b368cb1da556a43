package nl.houvast.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SignInLogTests {

    SimpleMeterRegistry counts = new SimpleMeterRegistry();

    @BeforeEach
    void count() {
        Metrics.addRegistry(counts);
    }

    @AfterEach
    void countNoMore() {
        Metrics.removeRegistry(counts);
    }

    @Test
    void tellsTheWayAndTheRole(CapturedOutput log) {
        SignInLog.signedIn(SignInLog.Way.LINK, Role.REFERRER);

        assertThat(log).contains("Sign-in: link signed-in referrer");
        assertThat(count("link", "signed-in")).isEqualTo(1);
    }

    @Test
    void tellsWhyNot(CapturedOutput log) {
        SignInLog.refused(SignInLog.Way.TOKEN, SignInLog.Refusal.NO_PROOF);
        SignInLog.refused(SignInLog.Way.TOKEN, SignInLog.Refusal.TOO_OFTEN);

        assertThat(log)
                .contains("Sign-in: token refused no-proof", "Sign-in: token refused too-often");
        assertThat(count("token", "refused")).isEqualTo(2);
    }

    private double count(String way, String outcome) {
        return counts
                .find("houvast.signin")
                .tag("way", way)
                .tag("outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
