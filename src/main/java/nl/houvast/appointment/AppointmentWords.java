package nl.houvast.appointment;

import static nl.houvast.contact.SafeContact.ZONE;
import static nl.houvast.web.Texts.locale;
import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import nl.houvast.appointment.AppointmentDesk.Caller;
import nl.houvast.contact.Window;
import nl.houvast.offices.MeetingPlaces;
import nl.houvast.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days, times and places in words, in the language of the request. */
@Component
class AppointmentWords {

    private final MeetingPlaces places;

    AppointmentWords(MeetingPlaces places) {
        this.places = places;
    }

    /** The places that can be chosen. */
    List<Choice> offices() {
        return places.all().stream()
                .map(it -> Choice.of(it.id(), it.name() + ", " + it.address()))
                .toList();
    }

    boolean exists(String office) {
        return places.find(office).isPresent();
    }

    /** Where it is: the name and address of the place, or how they meet. */
    String where(Way way, @Nullable String office) {
        return office == null
                ? text("appointment.way." + way)
                : places.find(office)
                        .map(it -> it.name() + ", " + it.address())
                        .orElseGet(() -> text("appointment.office.gone", office));
    }

    String where(Appointment appointment) {
        return where(appointment.way(), appointment.where().office());
    }

    /** The day and both times: "dinsdag 24 november 2026, 14.00 - 14.45". */
    static String when(Instant from, Instant until) {
        return day(from) + ", " + time(from) + " - " + time(until);
    }

    static String when(Appointment appointment) {
        return when(appointment.fromAt(), appointment.untilAt());
    }

    /** The day of this moment in words. */
    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZONE));
    }

    /** This day in words. */
    static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale()));
    }

    /** What the clock shows at this moment; in the hour that comes twice, which of the two. */
    static String time(Instant at) {
        var local = at.atZone(ZONE);
        var pattern = locale().getLanguage().equals("en") ? "H:mm" : "H.mm";
        var shown = local.format(DateTimeFormatter.ofPattern(pattern, locale()));
        return twice(local)
                ? shown + " " + local.format(DateTimeFormatter.ofPattern("zzz", locale()))
                : shown;
    }

    private static boolean twice(ZonedDateTime local) {
        return ZONE.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
    }

    /** The free moments to choose from; each is named by the moment at which it begins. */
    static List<Choice> slots(List<Window> free) {
        return free.stream()
                .map(
                        it ->
                                Choice.of(
                                        it.from().toInstant().toString(),
                                        when(it.from().toInstant(), it.to().toInstant())))
                .toList();
    }

    static List<Choice> reminders() {
        return List.of(
                Choice.of("NONE", text("appointment.remind.NONE")),
                Choice.of("EMAIL", text("appointment.remind.EMAIL")),
                Choice.of("SMS", text("appointment.remind.SMS")));
    }

    static List<Choice> callers() {
        return Arrays.stream(Caller.values())
                .map(who -> Choice.of(who.name(), text("appointment.caller." + who)))
                .toList();
    }
}
