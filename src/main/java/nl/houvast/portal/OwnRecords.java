package nl.houvast.portal;

import java.time.Duration;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import nl.houvast.person.ProcessingLog;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<PersonalData> records;
    private final Settings settings;

    OwnRecords(
            Accesses accesses,
            ProcessingLog log,
            ObjectProvider<PersonalData> records,
            Settings settings) {
        this.accesses = accesses;
        this.log = log;
        this.records = records;
        this.settings = settings;
    }

    /**
     * How the client's own pages work.
     *
     * @param heldBack what was done within this time is not shown while there is danger at home:
     *     whoever reads along must not learn that help is being prepared now
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
        return log.of(person, page, heldBack(person), Purpose.RIGHTS_REQUEST, by);
    }

    private Duration heldBack(PersonId person) {
        return records.stream().anyMatch(some -> some.dangerAtHome(person))
                ? settings.heldBack()
                : Duration.ZERO;
    }
}
