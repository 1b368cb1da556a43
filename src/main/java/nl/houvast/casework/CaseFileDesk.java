package nl.houvast.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.advice.Route;
import nl.houvast.casework.CallSheets.CallSheet;
import nl.houvast.casework.CaseNews.AdvisedElsewhere;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.casework.ContactAttempts.ContactAttempt;
import nl.houvast.directory.OfferId;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, shows, pauses and ends case files; what is built on a case asks here whether it may. */
@Service
@Transactional
public class CaseFileDesk {

    private final CaseFiles files;
    private final Briefings briefings;
    private final Persons persons;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseFileDesk(
            CaseFiles files,
            Briefings briefings,
            Persons persons,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.briefings = briefings;
        this.persons = persons;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is known of a case file without opening the vault. Identifies nobody.
     *
     * @param event kind of event, by id of the taxonomy
     * @param region code of the safety region; empty when not known
     * @param team empty when it is for everybody in the region
     * @param owner account of the worker who helps
     * @param pausedUntil null unless it is paused
     * @param closedAt null as long as it is open
     */
    public record Known(
            CaseFileId id,
            PersonId person,
            String event,
            Route route,
            String region,
            String team,
            boolean urgent,
            String owner,
            CaseState state,
            @Nullable Instant pausedUntil,
            @Nullable Instant closedAt) {

        static Known of(CaseFile file) {
            var about = file.about();
            return new Known(
                    file.id(),
                    about.person(),
                    about.event(),
                    about.route(),
                    about.region(),
                    about.team(),
                    about.urgent(),
                    file.owner(),
                    file.status(),
                    file.pausedUntil(),
                    file.closedAt());
        }

        /** Whether this worker helps the person, and still can. */
        public boolean helps(Actor worker) {
            return state.open() && owner.equals(worker.id());
        }
    }

    /**
     * Somebody has something open about this person, since now or before: a first contact or a case
     * file. Told in the transaction that keeps it; whoever refuses, refuses it with them.
     *
     * @param account of the worker
     */
    public record Held(PersonId person, String account) {}

    /**
     * A case file as it is read.
     *
     * @param sheet who is called now, and how that is safe
     */
    record Reading(CaseFile file, CallSheet sheet, List<ContactAttempt> attempts) {}

    CaseFileId open(FirstContact contact, Actor by) {
        var file = CaseFile.open(contact, by, clock.instant());
        files.keep(file);
        events.publishEvent(file.opened());
        return file.id();
    }

    /**
     * Nobody can forget the person until the caller's transaction ends. First of all, as everybody
     * does who writes about them.
     *
     * @throws Missing when they are forgotten
     */
    void hold(PersonId person) {
        persons.hold(person);
    }

    /**
     * What is needed is known already: another organisation. Its owner only follows whether the
     * person arrives there.
     */
    void advise(CaseFileId id, OfferId offer, Actor by) {
        var file = files.get(id, by);
        var now = clock.instant();
        var begun = file.begin(by, now);
        files.keep(file);
        events.publishEvent(new AdvisedElsewhere(Known.of(file), offer, by.id(), now));
        events.publishEvent(begun); // last: the case file is never without a next moment
    }

    /**
     * What is known of this case file.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    @Transactional(noRollbackFor = Missing.class) // nothing was written: the caller decides
    public Known know(CaseFileId id, Actor by) {
        return Known.of(files.get(id, by));
    }

    /**
     * The same, for who is going to change something of it: the worker who helps, or a supervisor.
     *
     * @throws Missing when there is none, or this actor may not see it
     * @throws Refusal when it has ended, or somebody else helps
     */
    @Transactional(noRollbackFor = {Missing.class, Refusal.class})
    public Known mine(CaseFileId id, Actor by) {
        var known = know(id, by);
        Refusal.unless(known.state().open(), CaseworkRefusal.ALREADY_ENDED);
        Refusal.unless(
                known.owner().equals(by.id()) || by.role() == Role.SUPERVISOR,
                CaseworkRefusal.NOT_YOURS);
        return known;
    }

    /** The open case files of this person, the oldest first. Asks for no rights. */
    public List<Known> open(PersonId person) {
        return files.open(person).stream().map(Known::of).toList();
    }

    /** What is known of this case file, unless it has ended. Asks for no rights. */
    public Optional<Known> open(CaseFileId id) {
        return files.findById(id).map(Known::of).filter(known -> known.state().open());
    }

    /**
     * Open case files of anybody, in the order of their ids. Asks for no rights, opens nothing.
     *
     * @param after where to go on, none of them itself
     * @param most how many, at most
     */
    public List<CaseFileId> openAfter(CaseFileId after, int most) {
        return files.openAfter(after, most).stream().map(CaseFileId::new).toList();
    }

    /** Opens it for reading; written in the log of processing. */
    Reading read(CaseFileId id, Actor by) {
        return briefings.read(files.get(id, by), by);
    }

    PersonId hearOwnYes(CaseFileId id, Actor by) {
        var file = files.get(id, by);
        var person = file.hearOwnYes(by);
        files.keep(file);
        return person;
    }

    /**
     * What is needed is known and the help begins, or a pause is over.
     *
     * @throws Missing when there is none, or this actor may not see it
     * @throws Refusal when it has begun or ended, or somebody else helps
     */
    public void begin(CaseFileId id, Actor by) {
        var file = files.get(id, by);
        var news = file.begin(by, clock.instant());
        files.keep(file);
        events.publishEvent(news);
    }

    /**
     * The person wants nothing until this moment.
     *
     * @throws Missing when there is none, or this actor may not see it
     * @throws Refusal when it has not begun or has ended, the moment is past, or somebody else
     *     helps
     */
    public void pause(CaseFileId id, Instant until, Actor by) {
        var file = files.get(id, by);
        var news = file.pause(until, by, clock.instant());
        files.keep(file);
        events.publishEvent(news);
    }

    /**
     * The help comes to its end. Whoever hears of it in the same transaction may still refuse.
     *
     * @throws Missing when there is none, or this actor may not see it
     * @throws Refusal when it has ended, somebody else helps, or something is still to be done
     */
    public void close(CaseFileId id, Ending how, Actor by) {
        var file = files.get(id, by);
        var closed = file.close(how, by, clock.instant());
        files.keep(file);
        events.publishEvent(closed);
    }

    /** The consent is gone: every case file of this person ends. */
    void stop(PersonId person, Instant at) {
        for (var file : files.stop(person, at)) {
            events.publishEvent(
                    new CaseClosed(file.id(), person, Ending.CONSENT_ENDED, Actor.HOUSE.id(), at));
        }
    }

    /** The person reached this age, and from now this route counts. */
    void came(PersonId person, int age, Route route) {
        files.came(person, age, route);
    }
}
