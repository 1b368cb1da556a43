package nl.houvast.appointment;

import static nl.houvast.web.Texts.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.privacy.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appointments go with the person, who may know when and where they were. */
@Component
@Transactional
class AppointmentRecords implements PersonalData {

    private final Appointments appointments;
    private final AppointmentWords words;
    private final Vault vault;

    AppointmentRecords(Appointments appointments, AppointmentWords words, Vault vault) {
        this.appointments = appointments;
        this.words = words;
        this.vault = vault;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of("appointment.appointment", Left.NOTHING);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        var kept = appointments.of(person);
        var sealed = new LinkedHashMap<AppointmentId, Sealed>();
        for (var one : kept) {
            var link = one.where().link();
            if (link != null) {
                sealed.put(one.id(), link);
            }
        }
        var links = vault.open(person, AppointmentDesk.LINK, sealed, Purpose.RIGHTS_REQUEST, by);
        return List.of(
                new Part(
                        "appointments",
                        kept.stream().map(one -> told(one, links.get(one.id()))).toList()));
    }

    private Map<String, String> told(Appointment one, @Nullable String link) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("from", one.fromAt().toString());
        entry.put("until", one.untilAt().toString());
        entry.put("where", words.where(one));
        entry.put("status", text("appointment.state." + one.state()));
        if (link != null) {
            entry.put("link", link);
        }
        return entry;
    }
}
