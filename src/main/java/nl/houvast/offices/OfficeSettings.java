package nl.houvast.offices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Where the offices come from. Settings {@code houvast.offices.*}.
 *
 * @param source the file to take at start, when it changed; null when an editor brings the list
 */
@ConfigurationProperties("houvast.offices")
record OfficeSettings(@Nullable Resource source) {}
