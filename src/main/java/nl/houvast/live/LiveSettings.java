package nl.houvast.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code houvast.live.*}.
 *
 * @param lookEvery how long a list is looked at no more when nothing rang on this node
 * @param atLeast how long two looks are apart at least, however often it rings
 * @param longest how long one stream lasts; a browser that still looks opens the next
 * @param perSession how many streams one session has at most: the oldest makes room
 */
@ConfigurationProperties("houvast.live")
record LiveSettings(
        @DefaultValue("10s") Duration lookEvery,
        @DefaultValue("2s") Duration atLeast,
        @DefaultValue("5m") Duration longest,
        @DefaultValue("4") int perSession) {}
