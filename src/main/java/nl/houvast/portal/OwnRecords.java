package nl.houvast.portal;

import java.time.Duration;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.person.ProcessingLog;
import nl.houvast.person.Purpose;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a client sees of what is done with their own data. */
@Service
@Transactional(noRollbackFor = Missing.class)
class OwnRecords {

    private final Accesses accesses;
    private final ProcessingLog log;
    private final Settings settings;

    OwnRecords(Accesses accesses, ProcessingLog log, Settings settings) {
        this.accesses = accesses;
        this.log = log;
        this.settings = settings;
    }

    /**
     * How the client's own pages work.
     *
     * @param heldBack what was done within this time is not shown, to anybody: whoever reads along
     *     must not learn that help is being prepared now, and we do not always know of the danger
     */
    @ConfigurationProperties("houvast.portal")
    record Settings(@DefaultValue("7d") Duration heldBack) {}

    /**
     * One page of who looked at the data of this client, the newest first.
     *
     * @param page from 0
     * @throws Missing when this actor is no client with access
     */
    List<ProcessingLog.Entry> looks(int page, Actor by) {
        if (by.role() != Role.CLIENT) {
            throw new Missing();
        }
        var person = accesses.open(by.id()).orElseThrow(Missing::new).person();
        return log.of(person, page, settings.heldBack(), Purpose.RIGHTS_REQUEST, by);
    }
}
