package nl.houvast.portal;

import java.time.Duration;
import java.util.List;
import nl.houvast.access.Actor;
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

    private final OwnPerson own;
    private final List<OwnPart> parts;
    private final ProcessingLog log;
    private final Settings settings;

    OwnRecords(OwnPerson own, List<OwnPart> parts, ProcessingLog log, Settings settings) {
        this.own = own;
        this.parts = List.copyOf(parts);
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
        return log.of(own.of(by), page, settings.heldBack(), Purpose.RIGHTS_REQUEST, by);
    }

    /**
     * The other pages on which this client finds something.
     *
     * @throws Missing when this actor is no client with access
     */
    List<OwnPart> parts(Actor by) {
        var person = own.of(by);
        return parts.stream().filter(part -> part.hasSomething(person)).toList();
    }
}
