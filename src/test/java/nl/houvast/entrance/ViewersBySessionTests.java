package nl.houvast.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import nl.houvast.access.Waiting;
import nl.houvast.web.Viewer.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;

/** What waits is told on every page, whichever module knows of it. */
class ViewersBySessionTests {

    private static final Waiting CALLBACKS =
            by -> Optional.of(new Waiting.Work("web.waiting", "/adviesgesprekken", 4, 0));
    private static final Waiting TASKS =
            by -> Optional.of(new Waiting.Work("task.waiting", "/werk/taken", 3, 2));
    private static final Waiting NOT_THEIRS = by -> Optional.empty();

    @BeforeEach
    void aSupervisor() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("fatma", "", "ROLE_SUPERVISOR"));
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoHasMoreThanOneListReadsOfEachFirstWhatIsLateMost() {
        assertThat(work(CALLBACKS, NOT_THEIRS, TASKS))
                .containsExactly(
                        new Work("task.waiting", "/werk/taken", 3, 2),
                        new Work("web.waiting", "/adviesgesprekken", 4, 0));
    }

    @Test
    void aPageIsDrawnWhileTheDatabaseIsAwayAndAFaultOfOursIsNotHidden() {
        Waiting away =
                by -> {
                    throw new CannotCreateTransactionException("away");
                };
        Waiting broken =
                by -> {
                    throw new IllegalStateException("ours");
                };

        assertThat(work(away)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> work(broken));
    }

    private static List<Work> work(Waiting... some) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < some.length; i++) {
            beans.addBean("waiting" + i, some[i]);
        }
        return new ViewersBySession(beans.getBeanProvider(Waiting.class))
                .of(new MockHttpServletRequest("GET", "/werk"))
                .work();
    }
}
