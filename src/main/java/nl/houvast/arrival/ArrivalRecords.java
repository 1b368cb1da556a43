package nl.houvast.arrival;

import static nl.houvast.web.Texts.text;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.handover.HandoverId;
import nl.houvast.handover.Receiving;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.PersonalData;
import nl.houvast.sharing.Partners;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who could open something with a key, and what the person told, is theirs to know. */
@Component
@Transactional
class ArrivalRecords implements PersonalData {

    private final JdbcClient db;
    private final ToldRows told;
    private final Receiving receiving;
    private final Partners partners;

    ArrivalRecords(JdbcClient db, ToldRows told, Receiving receiving, Partners partners) {
        this.db = db;
        this.told = told;
        this.receiving = receiving;
        this.partners = partners;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of(
                "arrival.key", Left.NOTHING,
                "arrival.question", Left.NOTHING,
                "arrival.told", Left.NOTHING);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        var entries = new ArrayList<Map<String, String>>(keys(person));
        told.read(person, Purpose.RIGHTS_REQUEST, by)
                .forEach((handover, all) -> all.forEach(one -> entries.add(entry(handover, one))));
        return List.of(new Part("arrivals", entries));
    }

    private List<Map<String, String>> keys(PersonId person) {
        return db.sql(
                        """
                        select handover, made_at, opened_at from arrival.key
                         where person = ? order by id
                        """)
                .param(person.value())
                .query(
                        (row, number) -> {
                            var opened = row.getObject("opened_at", OffsetDateTime.class);
                            return key(
                                    new HandoverId(row.getObject("handover", UUID.class)),
                                    row.getObject("made_at", OffsetDateTime.class)
                                            .toInstant()
                                            .toString(),
                                    opened == null ? "" : opened.toInstant().toString());
                        })
                .list();
    }

    private Map<String, String> key(HandoverId handover, String madeAt, String openedAt) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("organisation", name(handover));
        entry.put("keyMadeAt", madeAt);
        if (!openedAt.isEmpty()) {
            entry.put("keyOpenedAt", openedAt);
        }
        return entry;
    }

    private Map<String, String> entry(HandoverId handover, Told one) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("organisation", name(handover));
        entry.put("at", one.at().toString());
        entry.put("arrived", text("arrival.told." + one.arrived()));
        var helped = one.helped();
        if (helped != null) {
            entry.put("helped", text("arrival.told.helped." + helped));
        }
        var note = one.note();
        if (note != null) {
            entry.put("note", note);
        }
        return entry;
    }

    private String name(HandoverId handover) {
        return partners.name(receiving.of(handover).offer());
    }
}
