package nl.houvast.draft;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.access.UnsentForms;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was posted after the session had ended. Whoever knows the address of a draft may leave
 * text here, but only its owner is shown it, and only as something typed and not yet sent.
 */
@Component
@Transactional
class UnsentDrafts implements UnsentForms {

    private static final Pattern PATH =
            Pattern.compile(
                    "/aanmelden/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/([a-z]+)(?:/bewaren)?");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    UnsentDrafts(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void keep(String path, Map<String, List<String>> fields) {
        var match = PATH.matcher(path);
        if (!match.matches()) {
            return;
        }
        var step = Step.at(match.group(2));
        if (step.isPresent()) {
            var id = UUID.fromString(match.group(1));
            var sealed = vault.sealAlone(id, JSON.writeValueAsString(fields));
            db.sql(
                            """
                            insert into draft.unsent (draft, step, content, kept_at)
                            select id, ?, ?, ? from draft.draft where id = ? and sent_at is null
                            on conflict (draft, step)
                            do update set content = excluded.content, kept_at = excluded.kept_at
                            """)
                    .params(
                            step.get().name(),
                            sealed.value(),
                            java.sql.Timestamp.from(clock.instant()),
                            id)
                    .update();
        }
    }

    /** What was typed on this page after the session had ended, once. */
    Optional<Map<String, List<String>>> take(DraftId draft, Step step) {
        return db.sql("delete from draft.unsent where draft = ? and step = ? returning content")
                .params(draft.value(), step.name())
                .query(byte[].class)
                .optional()
                .map(bytes -> vault.openAlone(draft.value(), new Sealed(bytes)))
                .map(
                        text ->
                                JSON.readValue(
                                        text, new TypeReference<Map<String, List<String>>>() {}));
    }

    /** The typed fields as the form they were typed in. */
    static <F> F as(Class<F> form, Map<String, List<String>> fields) {
        var known = new LinkedHashMap<String, Object>();
        for (var component : form.getRecordComponents()) {
            var typed = fields.get(component.getName());
            if (typed != null && !typed.isEmpty()) {
                known.put(
                        component.getName(),
                        component.getType() == List.class ? typed : typed.getFirst());
            }
        }
        return JSON.convertValue(known, form);
    }
}
