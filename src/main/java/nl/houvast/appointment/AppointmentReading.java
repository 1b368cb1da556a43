package nl.houvast.appointment;

import static nl.houvast.contact.SafeContact.ZONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.appointment.Openings.Choices;
import nl.houvast.appointment.Openings.Meeting;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.kernel.Missing;
import nl.houvast.person.Identity;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a worker reads of appointments; written in the log of processing. */
@Service
@Transactional
class AppointmentReading {

    /** So many days are shown to choose from. */
    static final int DAYS = 7;

    private final CaseFileDesk files;
    private final Appointments appointments;
    private final Openings openings;
    private final Persons persons;
    private final Vault vault;

    AppointmentReading(
            CaseFileDesk files,
            Appointments appointments,
            Openings openings,
            Persons persons,
            Vault vault) {
        this.files = files;
        this.appointments = appointments;
        this.openings = openings;
        this.persons = persons;
        this.vault = vault;
    }

    /** All of a case file. Printing one shows no name. */
    record Overview(Known file, String who, List<Appointment> appointments, Instant now) {

        @Override
        public String toString() {
            return "Overview[" + file.id() + "]";
        }
    }

    /**
     * One appointment. Printing one shows no name.
     *
     * @param link of the video call; empty when there is none
     * @param safe whether calling is safe then, by what is known now; true when nobody is called
     */
    record One(
            Known file,
            String who,
            Appointment appointment,
            String link,
            boolean safe,
            Instant now) {

        @Override
        public String toString() {
            return "One[" + appointment.id() + "]";
        }
    }

    /**
     * What can be chosen for a new one, or for one that is moved. Printing one shows no name.
     *
     * @param moving the one that is moved, or null
     * @param link as it is now; empty when there is none
     */
    record Choosing(
            Known file,
            String who,
            Way way,
            @Nullable Appointment moving,
            String link,
            LocalDate first,
            LocalDate today,
            Choices choices) {

        @Override
        public String toString() {
            return "Choosing[" + file.id() + "]";
        }
    }

    /**
     * Those of this case file.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    Overview of(CaseFileId id, Actor by) {
        var file = files.know(id, by);
        return new Overview(file, who(file, by).name().full(), appointments.of(id), now());
    }

    /**
     * This one of this case file.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    One of(CaseFileId file, AppointmentId id, Actor by) {
        var known = files.know(file, by);
        var appointment = appointments.get(id, file);
        var who = who(known, by);
        return new One(
                known,
                who.name().full(),
                appointment,
                link(appointment, by),
                safe(appointment, who),
                now());
    }

    /**
     * What is free for a new one of this case file, in the week from this day.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    Choosing choose(CaseFileId id, Way way, LocalDate first, Actor by) {
        var file = files.know(id, by);
        var meeting = new Meeting(file.owner(), file.person(), way, null);
        return choosing(file, meeting, null, first, by);
    }

    /**
     * The same for one that is moved.
     *
     * @throws Missing when there is none, or this actor may not see it
     */
    Choosing choose(CaseFileId id, AppointmentId moving, LocalDate first, Actor by) {
        var file = files.know(id, by);
        var appointment = appointments.get(moving, id);
        var meeting =
                new Meeting(
                        appointment.worker(), file.person(), appointment.way(), appointment.id());
        return choosing(file, meeting, appointment, first, by);
    }

    private Choosing choosing(
            Known file, Meeting meeting, @Nullable Appointment moving, LocalDate day, Actor by) {
        var today = today();
        var late = today.plusYears(1);
        var first = day.isBefore(today) ? today : day.isAfter(late) ? late : day;
        return new Choosing(
                file,
                who(file, by).name().full(),
                meeting.way(),
                moving,
                moving == null ? "" : link(moving, by),
                first,
                today,
                openings.in(meeting, first, DAYS, by));
    }

    /** Those of a case file of which the rights were asked; nothing is opened. */
    List<Appointment> shown(CaseFileId file) {
        return appointments.of(file);
    }

    LocalDate today() {
        return openings.today();
    }

    Instant now() {
        return openings.now();
    }

    /** Whether nobody is called, or it is safe by what is known now. */
    static boolean safe(Appointment appointment, Identity who) {
        return appointment.way() != Way.PHONE
                || safe(who, appointment.fromAt(), appointment.untilAt());
    }

    /** Whether this person may be called from this moment until that one. */
    static boolean safe(Identity who, Instant from, Instant until) {
        return who.safeContact().mayCallAt(from.atZone(ZONE))
                && who.safeContact().mayCallAt(until.minusSeconds(1).atZone(ZONE));
    }

    private Identity who(Known file, Actor by) {
        return persons.open(file.person(), Purpose.CASEWORK, by);
    }

    private String link(Appointment appointment, Actor by) {
        var sealed = appointment.where().link();
        return sealed == null
                ? ""
                : vault.open(
                        appointment.about().person(),
                        AppointmentDesk.LINK,
                        sealed,
                        Purpose.CASEWORK,
                        by);
    }
}
