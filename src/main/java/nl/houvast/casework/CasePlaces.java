package nl.houvast.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Held;
import nl.houvast.casework.CaseNews.ContactNews.Contact;
import nl.houvast.casework.CaseNews.ContactNews.ContactSettled;
import nl.houvast.casework.CaseNews.PersonMoved;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Places;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts first contacts and case files elsewhere, and in other hands. */
@Component
@Transactional
class CasePlaces implements Places {

    private final JdbcClient db;
    private final FirstContacts contacts;
    private final CaseFiles files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CasePlaces(
            JdbcClient db,
            FirstContacts contacts,
            CaseFiles files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Tells who has a first contact, and whether we reached them, whenever one is kept. */
    @Component
    static class HeldContact implements AfterSaveCallback<FirstContact> {

        private final ApplicationEventPublisher events;
        private final WorkCalendar calendar;
        private final Clock clock;

        HeldContact(ApplicationEventPublisher events, WorkCalendar calendar, Clock clock) {
            this.events = events;
            this.calendar = calendar;
            this.clock = clock;
        }

        @Override
        public FirstContact onAfterSave(FirstContact contact) {
            var holder = contact.takenBy();
            if (holder != null && contact.status().open()) {
                events.publishEvent(new Held(contact.about().person(), holder));
            }
            events.publishEvent(
                    new FirstContactDesk.Kept(
                            contact.about().referral(),
                            contact.about().person(),
                            FirstContactDesk.Stage.of(contact.status()),
                            holder));
            switch (contact.status()) {
                case REACHED -> settled(contact, true, contact.next().from());
                case NOT_REACHED -> settled(contact, false, clock.instant());
                case WAITING, TAKEN, ACCEPTED, REFERRED_ON, NO_WISH, WITHDRAWN -> {
                    // not known yet, or told before
                }
            }
            return contact;
        }

        private void settled(FirstContact contact, boolean spoken, Instant at) {
            var about = contact.about();
            events.publishEvent(
                    new ContactSettled(
                            new Contact(
                                    contact.id().value(),
                                    about.person(),
                                    about.event(),
                                    about.region(),
                                    about.team(),
                                    about.receivedAt(),
                                    calendar.firstCallDue(about.receivedAt(), about.urgent())),
                            spoken,
                            at));
        }
    }

    /** Tells who has a case file, whenever one is kept. */
    @Component
    static class HeldFile implements AfterSaveCallback<CaseFile> {

        private final ApplicationEventPublisher events;

        HeldFile(ApplicationEventPublisher events) {
            this.events = events;
        }

        @Override
        public CaseFile onAfterSave(CaseFile file) {
            if (file.status().open()) {
                events.publishEvent(new Held(file.about().person(), file.owner()));
            }
            return file;
        }
    }

    @Override
    public Set<String> holders(PersonId person) {
        return new HashSet<>(
                db.sql(
                                """
                                select taken_by as holder from casework.first_contact
                                 where person = :person and status in ('TAKEN', 'REACHED')
                                union
                                select owner from casework.case_file
                                 where person = :person and status <> 'CLOSED'
                                """)
                        .param("person", person.value())
                        .query((row, number) -> row.getString("holder"))
                        .list());
    }

    @Override
    public void move(PersonId person, String region, String team) {
        contacts.move(person, region, team);
        files.move(person, region, team);
        events.publishEvent(new PersonMoved(person, region, team, clock.instant()));
    }

    @Override
    public void handOver(PersonId person, String from, Actor to, Actor by) {
        contacts.handOverEnded(person, from, to.id());
        files.handOverClosed(person, from, to.id());
        for (var contact : contacts.open(person, from)) {
            contact.takeOver(to);
            contacts.keep(contact, CaseworkRefusal.CHANGED_MEANWHILE);
        }
        for (var file : files.open(person, from)) {
            var news = file.handOver(to, by, clock.instant());
            files.keep(file);
            events.publishEvent(news);
        }
    }
}
