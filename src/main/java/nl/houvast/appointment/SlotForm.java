package nl.houvast.appointment;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import nl.houvast.appointment.AppointmentDesk.Wish;
import nl.houvast.contact.Channel;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * When and where, as it was chosen.
 *
 * @param slot the moment at which a free slot begins
 * @param office id of a place, for who comes
 * @param link of a video call
 * @param remind EMAIL, SMS or NONE
 * @param version of the appointment that is moved
 */
record SlotForm(String slot, String office, String link, String remind, String version)
        implements Form {

    private static final int LONGEST = 500;

    SlotForm(
            @Nullable String slot,
            @Nullable String office,
            @Nullable String link,
            @Nullable String remind,
            @Nullable String version) {
        this.slot = requireNonNullElse(slot, "");
        this.office = requireNonNullElse(office, "");
        this.link = requireNonNullElse(link, "").strip();
        this.remind = requireNonNullElse(remind, "NONE");
        this.version = requireNonNullElse(version, "");
    }

    static SlotForm empty() {
        return new SlotForm("", "", "", "NONE", "");
    }

    /** As the one that is moved is now. */
    static SlotForm of(Appointment appointment, String link) {
        var by = appointment.remindBy();
        return new SlotForm(
                "",
                appointment.where().office(),
                link,
                by == null ? "NONE" : by.name(),
                String.valueOf(appointment.version()));
    }

    /** Everything that is wrong, at once. */
    Problems problems(Way way, AppointmentWords words) {
        var wrong = Problems.none();
        if (moment().isEmpty()) {
            wrong = wrong.and("slot", text("appointment.slot.missing"));
        }
        if (way == Way.OFFICE && !words.exists(office)) {
            wrong = wrong.and("office", text("appointment.office.missing"));
        }
        if (way == Way.VIDEO && !isSafe(link)) {
            wrong = wrong.and("link", text("appointment.link.wrong"));
        }
        if (!remind.equals("NONE") && channel() == null) {
            wrong = wrong.and("remind", text("appointment.remind.missing"));
        }
        return wrong;
    }

    /** Whether it leads somewhere over https and names nobody before the host. */
    static boolean isSafe(String link) {
        if (link.length() > LONGEST || !PlainText.Check.readable(link, false)) {
            return false;
        }
        try {
            var uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The moment that was chosen; empty when it is none. */
    Optional<Instant> moment() {
        try {
            return Optional.of(Instant.parse(slot))
                    .filter(it -> it.getEpochSecond() > 0)
                    .filter(it -> it.isBefore(Instant.parse("2200-01-01T00:00:00Z")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable Channel channel() {
        return switch (remind) {
            case "EMAIL" -> Channel.EMAIL;
            case "SMS" -> Channel.SMS;
            default -> null;
        };
    }

    /** What was chosen; call when nothing is wrong. */
    Wish wish() {
        return new Wish(moment().orElseThrow(), office, link, channel());
    }

    /** The version that stood on the page; -1 when it is none. */
    static int seen(String version) {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    @Override
    public String toString() {
        return "SlotForm[hidden]";
    }
}
