package nl.houvast.entrance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one address may ask of one node. Settings {@code houvast.limits.*}; zero is no limit.
 *
 * @param forms sent in a minute, all pages together: a police station may be one address
 * @param wrongTokens of programs in a minute; one with a good token waits too while another behind
 *     the same address uses it up
 * @param wrongLinks links of organisations that lead nowhere, in a minute; people paste one half at
 *     times, and who tries many is guessing
 */
@ConfigurationProperties("houvast.limits")
record LimitSettings(
        @DefaultValue("300") int forms,
        @DefaultValue("60") int wrongTokens,
        @DefaultValue("30") int wrongLinks) {}
