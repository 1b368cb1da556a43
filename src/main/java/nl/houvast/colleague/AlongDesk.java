package nl.houvast.colleague;

import java.time.Instant;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.reach.Along;
import nl.houvast.timeline.Fact;
import nl.houvast.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a colleague to read along until a day, and ends that sooner. Each command fails as {@link
 * Missing} for whoever may not see the case file.
 */
@Service
@Transactional
class AlongDesk {

    private final CaseRights rights;
    private final Along along;
    private final Timeline timeline;

    AlongDesk(CaseRights rights, Along along, Timeline timeline) {
        this.rights = rights;
        this.along = along;
        this.timeline = timeline;
    }

    /**
     * This colleague reads from now until then.
     *
     * @throws Refusal when it is not this actor's to ask, or the colleague could not read it
     */
    void ask(CaseFileId file, String reader, Instant until, Actor by) {
        var known = rights.decide(file, by);
        Refusal.unless(!known.owner().equals(reader), ColleagueRefusal.HAS_IT_ALREADY);
        Refusal.unless(along.canRead(known.person(), reader), ColleagueRefusal.CANNOT_READ_IT);
        write(known, "ALONG", List.of(Fact.by(reader), Fact.at(until)), by);
        along.ask(known.person(), reader, until, by);
    }

    /**
     * They read no more. Whoever reads along may also stop by themselves.
     *
     * @throws Refusal when it is not this actor's to decide
     */
    void end(CaseFileId file, String reader, Actor by) {
        var known = reader.equals(by.id()) ? rights.know(file, by) : rights.decide(file, by);
        if (along.of(known.person()).stream().anyMatch(it -> it.account().equals(reader))) {
            write(known, "ALONG_ENDED", List.of(Fact.by(reader)), by);
            along.end(known.person(), reader, by);
        }
    }

    private void write(Known file, String what, List<String> facts, Actor by) {
        timeline.write(file.person(), file.id().value(), "colleague." + what, facts, by);
    }
}
