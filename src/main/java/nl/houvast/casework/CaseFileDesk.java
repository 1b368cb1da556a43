package nl.houvast.casework;

import java.time.Clock;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.ContactAttempts.ContactAttempt;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, shows and ends case files. */
@Service
@Transactional
class CaseFileDesk {

    private final CaseFiles files;
    private final ContactAttempts attempts;
    private final Persons persons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFileDesk(
            CaseFiles files,
            ContactAttempts attempts,
            Persons persons,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.attempts = attempts;
        this.persons = persons;
        this.events = events;
        this.clock = clock;
    }

    /** A case file as it is read. */
    record Reading(CaseFile file, PersonName name, List<ContactAttempt> attempts) {}

    CaseFileId open(FirstContact contact, Actor by) {
        var file = CaseFile.open(contact, by, clock.instant());
        files.keep(file);
        events.publishEvent(file.opened());
        return file.id();
    }

    /** Opens it for reading; written in the log of processing. */
    Reading read(CaseFileId id, Actor by) {
        var file = files.get(id, by);
        var person = file.about().person();
        return new Reading(
                file,
                persons.open(person, Purpose.CASEWORK, by).name(),
                attempts.read(file.firstContact(), person, Purpose.CASEWORK, by));
    }

    PersonId hearOwnYes(CaseFileId id, Actor by) {
        var file = files.get(id, by);
        var person = file.hearOwnYes(by);
        files.keep(file);
        return person;
    }

    void close(CaseFileId id, Actor by) {
        var file = files.get(id, by);
        var closed = file.close(by, clock.instant());
        files.keep(file);
        events.publishEvent(closed);
    }
}
