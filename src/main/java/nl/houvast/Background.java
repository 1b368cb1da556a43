package nl.houvast;

import nl.houvast.web.Outage;
import nl.houvast.web.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * What is done after an answer was given: a few things at a time and the rest in a queue, so that a
 * busy hour leaves the connections to the database to whoever waits for an answer. News that was in
 * the queue when Houvast was killed is told again at the next start.
 */
@Configuration(proxyBeanMethods = false)
class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int AT_A_TIME = 2;

    @Bean({"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor background(ThreadPoolTaskExecutorBuilder builder) {
        return builder.corePoolSize(AT_A_TIME)
                .maxPoolSize(AT_A_TIME)
                .threadNamePrefix("background-")
                .build();
    }

    /** Nothing is lost when a task cannot reach the database: it comes back in its turn. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer patience() {
        return scheduler ->
                scheduler.setErrorHandler(
                        thrown -> {
                            if (Outage.passes(thrown)) {
                                LOG.warn("A task waits for the database ({})", thrown.getClass());
                            } else {
                                LOG.error("A task failed", Wordless.of(thrown));
                            }
                        });
    }
}
