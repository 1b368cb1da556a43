package nl.houvast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.transaction.support.TransactionOperations;

class HeardNewsTests {

    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    private final List<UUID> written = new ArrayList<>();
    private boolean away;
    private final HeardNews news = new HeardNews(log(), TransactionOperations.withoutTransaction());

    /** An event log that only knows what was heard. */
    private EventPublicationRepository log() {
        return (EventPublicationRepository)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {EventPublicationRepository.class},
                        (proxy, method, arguments) -> {
                            if (away) {
                                throw new IllegalStateException("away");
                            }
                            assertThat(method.getName()).isEqualTo("markCompleted");
                            assertThat(arguments[1]).isEqualTo(NOON);
                            return written.add((UUID) arguments[0]);
                        });
    }

    private UUID heard() {
        var id = UUID.randomUUID();
        news.markProcessing(id);
        news.markCompleted(id, NOON);
        return id;
    }

    @Test
    void whatWasHeardIsWrittenTogetherAndOnce() {
        var ids = java.util.stream.Stream.generate(this::heard).limit(1_200).toList();
        assertThat(written).isEmpty();

        news.write();
        news.write();

        assertThat(written).isEqualTo(ids);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsForgotten() {
        var id = heard();
        away = true;
        assertThatIllegalStateException().isThrownBy(news::write);
        var other = heard();
        away = false;

        news.write();

        assertThat(written).containsExactlyInAnyOrder(id, other);
    }
}
