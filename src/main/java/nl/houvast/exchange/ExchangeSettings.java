package nl.houvast.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one file may hold. Settings {@code houvast.exchange.*}.
 *
 * @param largest size of a file; the entrance lets no more than 200 megabytes in
 * @param unpacked size of all that is packed in one, counted while it is unpacked
 * @param packed how many files may be packed in one
 * @param rows how many entries
 * @param keep how long a preview that nobody took is kept
 */
@ConfigurationProperties("houvast.exchange")
record ExchangeSettings(
        @DefaultValue("200MB") DataSize largest,
        @DefaultValue("400MB") DataSize unpacked,
        @DefaultValue("40") int packed,
        @DefaultValue("50000") int rows,
        @DefaultValue("1d") Duration keep) {}
