package nl.houvast.appointment;

import static nl.houvast.appointment.AppointmentRefusal.NOT_FREE;

import java.time.Instant;
import java.util.function.BiConsumer;
import nl.houvast.access.Actor;
import nl.houvast.appointment.Appointment.Where;
import nl.houvast.appointment.Openings.Meeting;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileId;
import nl.houvast.contact.Channel;
import nl.houvast.contact.Window;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a worker does with an appointment. Each command fails as missing for whoever may not see the
 * case file.
 */
@Service
@Transactional(noRollbackFor = {Missing.class, Refusal.class}) // who was opened stays logged
class AppointmentDesk {

    /** Where the link of a video call is sealed for. */
    static final String LINK = "appointment.appointment.link";

    /** Who called an appointment off. */
    enum Caller {
        CLIENT,
        US
    }

    private final CaseFileDesk files;
    private final Appointments appointments;
    private final Openings openings;
    private final AppointmentWork work;
    private final Vault vault;

    AppointmentDesk(
            CaseFileDesk files,
            Appointments appointments,
            Openings openings,
            AppointmentWork work,
            Vault vault) {
        this.files = files;
        this.appointments = appointments;
        this.openings = openings;
        this.work = work;
        this.vault = vault;
    }

    /**
     * What was agreed with the person.
     *
     * @param office id of the place, for who comes
     * @param link for a video call
     * @param remind the way a reminder goes, or null for none
     */
    record Wish(
            Instant from,
            @Nullable String office,
            @Nullable String link,
            @Nullable Channel remind) {

        @Override
        public String toString() {
            return "Wish[" + from + "]";
        }
    }

    /**
     * Plans it with the worker who helps.
     *
     * @throws Refusal when the worker is not free then, or may not call then, or it is too late for
     *     a reminder
     */
    AppointmentId plan(CaseFileId file, Way way, Wish wish, Actor by) {
        var known = files.mine(file, by);
        var person = known.person();
        var slot = slot(new Meeting(known.owner(), person, way, null), wish, by);
        var appointment =
                Appointment.plan(
                        known, where(person, way, wish), slot, wish.remind(), openings.now());
        work.planned(appointment, by);
        return appointment.id();
    }

    /**
     * Moves it; how they meet stays.
     *
     * @param seen the version that stood on the page
     * @throws Refusal when it has begun or is over, or for what {@link #plan} refuses
     */
    void move(CaseFileId file, AppointmentId id, int seen, Wish wish, Actor by) {
        var appointment = ours(file, id, seen, by);
        var person = appointment.about().person();
        var way = appointment.way();
        var slot = slot(new Meeting(appointment.worker(), person, way, id), wish, by);
        var before = appointment.watch();
        appointment.move(where(person, way, wish), slot, wish.remind(), openings.now());
        work.moved(appointment, before, by);
    }

    /** They came, or were spoken to. */
    void held(CaseFileId file, AppointmentId id, int seen, Actor by) {
        end(file, id, seen, Appointment::held, by);
    }

    /** They did not come and had not said so: they are called. */
    void missed(CaseFileId file, AppointmentId id, int seen, Actor by) {
        end(file, id, seen, Appointment::missed, by);
    }

    /** It does not take place. */
    void cancel(CaseFileId file, AppointmentId id, int seen, Caller who, Actor by) {
        end(file, id, seen, (appointment, now) -> appointment.cancel(who), by);
    }

    private void end(
            CaseFileId file,
            AppointmentId id,
            int seen,
            BiConsumer<Appointment, Instant> how,
            Actor by) {
        var appointment = ours(file, id, seen, by);
        var before = appointment.watch();
        var now = openings.now();
        how.accept(appointment, now);
        work.ended(appointment, before, by, now);
    }

    private Appointment ours(CaseFileId file, AppointmentId id, int seen, Actor by) {
        var known = files.know(file, by); // what is not there is missing for everybody
        var appointment = appointments.get(id, file);
        files.mine(known.id(), by);
        appointment.requireUnchanged(seen);
        return appointment;
    }

    private Window slot(Meeting meeting, Wish wish, Actor by) {
        return openings.at(meeting, wish.from(), by).orElseThrow(() -> new Refusal(NOT_FREE));
    }

    private Where where(PersonId person, Way way, Wish wish) {
        return switch (way) {
            case OFFICE -> new Where(way, wish.office(), null);
            case PHONE -> new Where(way, null, null);
            case VIDEO ->
                    new Where(
                            way,
                            null,
                            wish.link() == null ? null : vault.seal(person, LINK, wish.link()));
        };
    }
}
