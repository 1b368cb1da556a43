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
 * @param memoryShare a file may be the memory that Java may use divided by this
 */
@ConfigurationProperties("houvast.exchange")
record ExchangeSettings(
        @DefaultValue("200MB") DataSize largest,
        @DefaultValue("400MB") DataSize unpacked,
        @DefaultValue("40") int packed,
        @DefaultValue("50000") int rows,
        @DefaultValue("1d") Duration keep,
        @DefaultValue("16") int memoryShare) {

    /** How large a file may be: no larger than this node has memory for. */
    long most() {
        return Math.min(largest.toBytes(), memory());
    }

    /** How much may come out of a packed one: it is held as tables, which takes more. */
    long mostUnpacked() {
        return Math.min(unpacked.toBytes(), memory() / 2);
    }

    private long memory() {
        return Runtime.getRuntime().maxMemory() / memoryShare;
    }
}
