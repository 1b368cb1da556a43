package nl.houvast.handover;

import static java.util.Objects.requireNonNull;
import static nl.houvast.web.Texts.text;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.privacy.PersonalData;
import nl.houvast.privacy.Receiver;
import nl.houvast.sharing.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handovers go with the person, who may know where they were sent and what was said about it. */
@Component
@Transactional
class HandoverRecords implements PersonalData {

    private final JdbcClient db;
    private final HandoverSteps steps;
    private final Vault vault;
    private final Partners partners;

    HandoverRecords(JdbcClient db, HandoverSteps steps, Vault vault, Partners partners) {
        this.db = db;
        this.steps = steps;
        this.vault = vault;
        this.partners = partners;
    }

    private record Kept(
            HandoverId id,
            String offer,
            HandoverKind kind,
            HandoverState state,
            @Nullable String sentAt,
            @Nullable Sealed story) {}

    @Override
    public Map<String, Left> tables() {
        return Map.of("handover.handover", Left.NOTHING, "handover.step", Left.NOTHING);
    }

    /** Each handover, and below it every step with what was noted. */
    @Override
    public List<Part> about(PersonId person, Actor by) {
        var kept = kept(person);
        var sealed = new LinkedHashMap<HandoverId, Sealed>();
        for (var one : kept) {
            if (one.story() != null) {
                sealed.put(one.id(), one.story());
            }
        }
        var stories = vault.open(person, HandoverDesk.STORY, sealed, Purpose.RIGHTS_REQUEST, by);
        var taken = steps.read(person, Purpose.RIGHTS_REQUEST, by);
        var entries = new ArrayList<Map<String, String>>();
        for (var one : kept) {
            entries.add(told(one, stories.get(one.id())));
            taken.getOrDefault(one.id(), List.of()).stream()
                    .map(HandoverRecords::told)
                    .forEach(entries::add);
        }
        return List.of(new Part("handovers", entries));
    }

    private Map<String, String> told(Kept one, @Nullable String story) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("organisation", partners.name(new Receiver(one.offer())));
        entry.put("kind", text("handover.kind." + one.kind()));
        entry.put("state", text("handover.state." + one.state()));
        if (one.sentAt() != null) {
            entry.put("sentAt", one.sentAt());
        }
        if (story != null) {
            entry.put("text", story);
        }
        return entry;
    }

    private static Map<String, String> told(HandoverSteps.Step step) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("at", step.at().toString());
        entry.put("step", text("handover.step." + step.what()));
        if (step.note() != null) {
            entry.put("note", requireNonNull(step.note()));
        }
        return entry;
    }

    private List<Kept> kept(PersonId person) {
        return db.sql(
                        """
                        select id, offer, kind, state, sent_at, agreed_story from handover.handover
                         where person = ? order by id
                        """)
                .param(person.value())
                .query(
                        (row, number) -> {
                            var sent = row.getObject("sent_at", OffsetDateTime.class);
                            var story = row.getBytes("agreed_story");
                            return new Kept(
                                    new HandoverId(row.getObject("id", UUID.class)),
                                    row.getString("offer"),
                                    HandoverKind.valueOf(row.getString("kind")),
                                    HandoverState.valueOf(row.getString("state")),
                                    sent == null ? null : sent.toInstant().toString(),
                                    story == null ? null : new Sealed(story));
                        })
                .list();
    }
}
