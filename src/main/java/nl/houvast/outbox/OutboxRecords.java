package nl.houvast.outbox;

import static nl.houvast.web.Texts.text;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody may know which other systems heard that something happened, and when. */
@Component
@Transactional
class OutboxRecords implements PersonalData {

    private final JdbcClient db;

    OutboxRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of("outbox.stream", Left.NOTHING);
    }

    /** As far as it is still kept: what was told, to whom, and when they got it. */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        var entries =
                db.sql(
                                """
                                select e.type, e.at, s.name, d.delivered_at
                                  from outbox.stream w
                                  join outbox.event e on e.case_file = w.case_file
                                  join outbox.delivery d on d.seq = e.seq
                                  join outbox.subscription s on s.id = d.subscription
                                 where w.person = ? order by e.seq, s.name
                                """)
                        .param(person.value())
                        .query(
                                (row, number) -> {
                                    var entry = new LinkedHashMap<String, String>();
                                    entry.put(
                                            "at", instant(row.getObject(2, OffsetDateTime.class)));
                                    entry.put("event", words(row.getString(1)));
                                    entry.put("system", row.getString(3));
                                    var got = row.getObject(4, OffsetDateTime.class);
                                    if (got != null) {
                                        entry.put("deliveredAt", instant(got));
                                    }
                                    return (Map<String, String>) entry;
                                })
                        .list();
        return List.of(new Part("toldToSystems", entries));
    }

    private static String instant(OffsetDateTime at) {
        return at.toInstant().toString();
    }

    private static String words(String type) {
        return EventType.of(type).map(it -> text("outbox.type." + it)).orElse(type);
    }
}
