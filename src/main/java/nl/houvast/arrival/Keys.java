package nl.houvast.arrival;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.handover.HandoverId;
import nl.houvast.kernel.LinkSecret;
import nl.houvast.kernel.Missing;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The keys that were given. The caller asks for the rights, or for the code. */
interface Keys extends Repository<PackageKey, UUID> {

    PackageKey save(PackageKey key);

    @Query("select * from arrival.key where digest = :digest")
    Optional<PackageKey> find(String digest);

    @Query("select * from arrival.key where digest = :digest for update")
    Optional<PackageKey> lock(String digest);

    /**
     * The key of this link.
     *
     * @throws Missing when it never was, was ended, or is too old
     */
    default PackageKey get(LinkSecret link, Instant now) {
        return find(KeyDigest.of(link)).filter(key -> key.works(now)).orElseThrow(Missing::new);
    }

    /**
     * The same; who opens or ends it in the same moment waits.
     *
     * @throws Missing when it never was, was ended, or is too old
     */
    default PackageKey getAlone(LinkSecret link, Instant now) {
        return lock(KeyDigest.of(link)).filter(key -> key.works(now)).orElseThrow(Missing::new);
    }

    /** The one for this handover that was not ended, or else the last. */
    @Query(
            """
            select * from arrival.key where handover = :handover
             order by ended_at is null desc, id desc limit 1
            """)
    Optional<PackageKey> last(HandoverId handover);

    /** No key to this handover opens it any more. */
    @Modifying
    @Query(
            """
            update arrival.key set ended_at = :now, version = version + 1
             where handover = :handover and ended_at is null
            """)
    void end(HandoverId handover, Instant now);
}
