package nl.houvast.upkeep;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.directory.OfferId;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants to see changed in its entry.
 *
 * @param field what it is about, empty for a remark, which somebody can only read
 * @param was what stood there when it was sent
 * @param wanted what should stand there
 * @param decision null while nobody decided
 * @param reason why it was declined, or null
 */
record Correction(
        UUID id,
        OfferId offer,
        Optional<Amendable> field,
        String was,
        String wanted,
        Instant sentAt,
        @Nullable Decision decision,
        @Nullable String reason) {

    static final String REMARK = "REMARK";

    /** What an editor said. */
    enum Decision {
        /** It stands in the entry; a remark was read. */
        APPROVED,
        /** It does not, for a reason that the organisation can read. */
        DECLINED
    }

    /** The name of what it is about. */
    String about() {
        return field.map(Enum::name).orElse(REMARK);
    }
}
