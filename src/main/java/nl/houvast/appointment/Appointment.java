package nl.houvast.appointment;

import static nl.houvast.appointment.AppointmentRefusal.CHANGED_MEANWHILE;
import static nl.houvast.appointment.AppointmentRefusal.NOT_NOW;
import static nl.houvast.appointment.AppointmentRefusal.NOT_YET;
import static nl.houvast.appointment.AppointmentRefusal.TOO_LATE_TO_REMIND;
import static nl.houvast.appointment.AppointmentState.CANCELLED;
import static nl.houvast.appointment.AppointmentState.HELD;
import static nl.houvast.appointment.AppointmentState.NO_SHOW;
import static nl.houvast.appointment.AppointmentState.PLANNED;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import nl.houvast.appointment.AppointmentDesk.Caller;
import nl.houvast.appointment.Reminders.Reminded;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CaseFileId;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.contact.Window;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who is helped meets a worker of ours. As long as it is planned a task of the worker
 * stands for it; how it went is written down by a person, never supposed.
 */
@Table(schema = "appointment", name = "appointment")
class Appointment {

    /** The day before, at this time, a reminder is offered to the post. */
    static final LocalTime REMIND_AT = LocalTime.of(10, 0);

    /** Whom it is about, and where the case file belongs. */
    record About(CaseFileId caseFile, PersonId person, String region, String team) {}

    /**
     * Where they meet.
     *
     * @param office id of the place, when it is one
     * @param link of a video call, when it is one
     */
    record Where(Way way, @Nullable String office, @Nullable Sealed link) {}

    /** A message a day before. */
    record Reminder(@Nullable Instant at, @Nullable Channel by) {}

    @Id private final AppointmentId id;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private final About about;

    /** By this a calendar knows it again; it says nothing about the case file. */
    private final UUID calendar;

    private final String worker;

    @Embedded(onEmpty = OnEmpty.USE_NULL)
    private Where where;

    private Instant fromAt;
    private Instant untilAt;
    private AppointmentState state;
    private @Nullable Caller cancelledBy;
    private @Nullable UUID watch;
    private boolean clashes;

    @Embedded(onEmpty = OnEmpty.USE_NULL, prefix = "remind_")
    private @Nullable Reminder reminder;

    private @Nullable Reminded reminded;

    @Version private int version;

    /** For reading it back; the rest is filled in after it. */
    Appointment(
            AppointmentId id,
            About about,
            UUID calendar,
            String worker,
            Where where,
            Instant fromAt,
            Instant untilAt,
            AppointmentState state) {
        this.id = id;
        this.about = about;
        this.calendar = calendar;
        this.worker = worker;
        this.where = where;
        this.fromAt = fromAt;
        this.untilAt = untilAt;
        this.state = state;
    }

    /**
     * Agreed with the person; the worker who helps them has it.
     *
     * @param by the way a reminder goes, or null for none
     * @throws Refusal when it is too late for a reminder
     */
    static Appointment plan(
            Known file, Where where, Window slot, @Nullable Channel by, Instant now) {
        var appointment =
                new Appointment(
                        AppointmentId.next(now),
                        new About(file.id(), file.person(), file.region(), file.team()),
                        TimeOrdered.id(now),
                        file.owner(),
                        where,
                        slot.from().toInstant(),
                        slot.to().toInstant(),
                        PLANNED);
        appointment.watch = TimeOrdered.id(now);
        appointment.remind(by, now);
        return appointment;
    }

    /**
     * To another time, and perhaps another place.
     *
     * @throws Refusal when it has begun or is over, or it is too late for a reminder
     */
    void move(Where to, Window slot, @Nullable Channel by, Instant now) {
        Refusal.unless(state == PLANNED && now.isBefore(fromAt), NOT_NOW);
        where = to;
        fromAt = slot.from().toInstant();
        untilAt = slot.to().toInstant();
        clashes = false;
        watch = TimeOrdered.id(now);
        remind(by, now);
    }

    private void remind(@Nullable Channel by, Instant now) {
        var at = by == null ? null : remindAt(fromAt);
        Refusal.unless(at == null || at.isAfter(now), TOO_LATE_TO_REMIND);
        reminder = at == null ? null : new Reminder(at, by);
        reminded = null;
    }

    /** When a reminder of something at this moment is offered to the post. */
    static Instant remindAt(Instant from) {
        var day = from.atZone(SafeContact.ZONE).toLocalDate().minusDays(1);
        return day.atTime(REMIND_AT).atZone(SafeContact.ZONE).toInstant();
    }

    /**
     * They came, or were spoken to.
     *
     * @throws Refusal when it has not begun, or is over
     */
    void held(Instant now) {
        Refusal.unless(begun(now), NOT_YET);
        end(HELD);
    }

    /**
     * They did not come and had not said so.
     *
     * @throws Refusal when it has not begun, or is over
     */
    void missed(Instant now) {
        Refusal.unless(begun(now), NOT_YET);
        end(NO_SHOW);
    }

    /**
     * It does not take place.
     *
     * @throws Refusal when it is over
     */
    void cancel(Caller who) {
        end(CANCELLED);
        cancelledBy = who;
    }

    private void end(AppointmentState next) {
        Refusal.unless(state.mayBecome(next), NOT_NOW);
        state = next;
        watch = null;
        clashes = false;
    }

    /** What became of the reminder. */
    void reminded(Reminded how) {
        reminded = how;
    }

    /** Whether a reminder still is to go by itself. */
    boolean reminds() {
        return state == PLANNED && reminder != null && reminded == null;
    }

    /**
     * Nothing, when it still is as it was on the page of whoever changes it.
     *
     * @throws Refusal when somebody changed it
     */
    void requireUnchanged(int seen) {
        Refusal.unless(version == seen, CHANGED_MEANWHILE);
    }

    boolean begun(Instant now) {
        return !now.isBefore(fromAt);
    }

    /** Whether it is over and nobody wrote down how it went. */
    boolean open(Instant now) {
        return state == PLANNED && !now.isBefore(untilAt);
    }

    AppointmentId id() {
        return id;
    }

    About about() {
        return about;
    }

    UUID calendar() {
        return calendar;
    }

    String worker() {
        return worker;
    }

    Where where() {
        return where;
    }

    Way way() {
        return where.way();
    }

    Instant fromAt() {
        return fromAt;
    }

    Instant untilAt() {
        return untilAt;
    }

    AppointmentState state() {
        return state;
    }

    @Nullable Caller cancelledBy() {
        return cancelledBy;
    }

    /** What asked for the task that stands for it; null when it is over. */
    @Nullable UUID watch() {
        return watch;
    }

    /** Whether it came with a case file and lies over another of its worker. */
    boolean clashes() {
        return clashes;
    }

    @Nullable Channel remindBy() {
        return reminder == null ? null : reminder.by();
    }

    @Nullable Reminded reminded() {
        return reminded;
    }

    int version() {
        return version;
    }
}
