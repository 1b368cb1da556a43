package nl.houvast.reach;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code houvast.reach.*}.
 *
 * @param glassStaysBroken how long somebody who broke the glass may look
 */
@ConfigurationProperties("houvast.reach")
record ReachSettings(@DefaultValue("PT1H") Duration glassStaysBroken) {}
