package nl.houvast.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonForgotten;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.privacy.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Intakes go with the person. The person reads what was written down and what they asked for, not
 * the signs that somebody near them may be the danger: whoever reads along would see them (art. 41
 * UAVG).
 */
@Component
@Transactional
class IntakeRecords implements PersonalData {

    private final IntakeRows rows;
    private final IntakeDrafts drafts;

    IntakeRecords(IntakeRows rows, IntakeDrafts drafts) {
        this.rows = rows;
        this.drafts = drafts;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of("intake.intake", Left.NOTHING, "intake.assessment", Left.NOTHING);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        var told = new ArrayList<Map<String, String>>();
        rows.of(person, Purpose.RIGHTS_REQUEST, by).values().forEach(it -> told.add(told(it)));
        drafts.of(person, by).forEach(it -> told.add(typed(it.getKey(), it.getValue())));
        return List.of(new Part("intakes", told));
    }

    /** What a worker typed and did not send, as far as it would be told when they had. */
    private static Map<String, String> typed(Instant at, IntakeForm form) {
        var entry = told(form.toIntake(Intake.NONE));
        entry.put("typedAt", at.toString());
        return entry;
    }

    private static Map<String, String> told(Intake intake) {
        var entry = new LinkedHashMap<String, String>();
        var at = intake.saved().at();
        if (at != null) {
            entry.put("changedAt", at.toString());
        }
        put(entry, "wellbeing", intake.how());
        put(entry, "need", intake.need());
        put(entry, "may", intake.may());
        put(entry, "wishes", IntakePage.words("wish", intake.wishes()));
        put(entry, "needs", IntakePage.words("need", intake.needs()));
        return entry;
    }

    private static void put(Map<String, String> entry, String name, String value) {
        if (!value.isEmpty()) {
            entry.put(name, value);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonForgotten news) {
        rows.forget(news.person());
    }
}
