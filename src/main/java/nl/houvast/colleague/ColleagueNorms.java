package nl.houvast.colleague;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code houvast.colleague.*}.
 *
 * @param answer within how many working days a colleague says whether they take over, when whoever
 *     asks names no day
 * @param answerAtMost how many days that can be at most
 * @param follow within how many working days whoever asked thinks of something else, when they got
 *     no yes
 * @param supervisor after how many working days without that whoever leads looks
 * @param alongAtMost how many days somebody reads along at most
 */
@ConfigurationProperties("houvast.colleague")
record ColleagueNorms(
        @DefaultValue("3") int answer,
        @DefaultValue("14") int answerAtMost,
        @DefaultValue("1") int follow,
        @DefaultValue("2") int supervisor,
        @DefaultValue("28") int alongAtMost) {}
