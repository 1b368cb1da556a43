package nl.houvast.reach;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.ProcessingLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who opened what there is about a person, by the number under which they were referred. */
@Service
@Transactional
class Oversight {

    private final ProcessingLog log;
    private final List<Subjects> subjects;

    Oversight(ProcessingLog log, List<Subjects> subjects) {
        this.log = log;
        this.subjects = subjects;
    }

    /**
     * One page of it, the newest first; that this is asked is written down too.
     *
     * @throws Missing when nobody was referred under this number
     */
    List<ProcessingLog.Account> of(String reference, int page, Actor by) {
        return subjects.stream()
                .flatMap(it -> it.byReference(reference).stream())
                .findFirst()
                .map(person -> log.accountOf(person, page, by))
                .orElseThrow(Missing::new);
    }
}
