package nl.houvast.plan;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
import nl.houvast.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans are the person's own: whoever asks what we keep reads all of it, and it goes with them. */
@Component
@Transactional
class PlanRecords implements PersonalData {

    private final Plans plans;
    private final JdbcClient db;
    private final Vault vault;

    PlanRecords(Plans plans, JdbcClient db, Vault vault) {
        this.plans = plans;
        this.db = db;
        this.vault = vault;
    }

    @Override
    public Map<String, Left> tables() {
        return Map.of(
                "plan.plan", Left.NOTHING,
                "plan.goal", Left.NOTHING,
                "plan.action", Left.NOTHING,
                "plan.track", Left.NOTHING);
    }

    @Override
    public List<Part> about(PersonId person, Actor by) {
        var all = plans.of(person);
        var sealed = new HashMap<UUID, Sealed>();
        all.forEach(plan -> sealed.putAll(PlanReader.sealed(plan)));
        var words = vault.open(person, Plans.WORDS, sealed, Purpose.RIGHTS_REQUEST, by);
        var lines = new ArrayList<Map<String, String>>();
        for (var plan : all) {
            for (var goal : plan.goals()) {
                lines.add(told(goal, words));
                goal.actions().forEach(action -> lines.add(told(action, words)));
            }
        }
        return List.of(new Part("plan", lines), new Part("helpTracks", tracks(person)));
    }

    private static Map<String, String> told(Goal goal, Map<UUID, String> words) {
        return Map.of(
                "goal", words.getOrDefault(goal.id(), ""),
                "status", Texts.text("plan.goal.state." + goal.state()));
    }

    private static Map<String, String> told(PlanAction action, Map<UUID, String> words) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("action", words.getOrDefault(action.id(), ""));
        entry.put("who", Texts.text("plan.doer." + action.terms().doer()));
        entry.put("status", Texts.text("plan.action.state." + action.state()));
        var due = action.terms().due();
        if (due != null) {
            entry.put("before", due.toString());
        }
        return entry;
    }

    private List<Map<String, String>> tracks(PersonId person) {
        return db.sql(
                        """
                        select help, state, since from plan.track where person = ?
                         order by case_file, help
                        """)
                .param(person.value())
                .query(
                        (row, number) ->
                                Map.of(
                                        "help", Texts.text("plan.help." + row.getString("help")),
                                        "status",
                                                Texts.text(
                                                        "plan.track.state."
                                                                + row.getString("state")),
                                        "since",
                                                row.getObject("since", OffsetDateTime.class)
                                                        .toInstant()
                                                        .toString()))
                .list();
    }
}
