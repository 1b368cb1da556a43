package nl.houvast;

import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
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

    private static final int AT_A_TIME = 2;

    @Bean({"applicationTaskExecutor", "taskExecutor"})
    ThreadPoolTaskExecutor background(ThreadPoolTaskExecutorBuilder builder) {
        return builder.corePoolSize(AT_A_TIME)
                .maxPoolSize(AT_A_TIME)
                .threadNamePrefix("background-")
                .build();
    }
}
