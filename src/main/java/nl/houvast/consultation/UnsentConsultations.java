package nl.houvast.consultation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.access.Actor;
import nl.houvast.access.UnsentForms;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what an expert typed when their session had ended. Text can be left only where an expert
 * began: at the address of a consultation, or at one that was given out for a new one. An address
 * that was given out shows what was left there to whom it was given, and to nobody else.
 */
@Component
@Transactional
class UnsentConsultations implements UnsentForms {

    /** So long an expert has to come back; then it goes, as nobody knows what it was about. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern PATH =
            Pattern.compile(
                    ConsoleController.PATH
                            + "/(nieuw/)?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final JdbcClient db;
    private final Vault vault;
    private final Clock clock;

    UnsentConsultations(JdbcClient db, Vault vault, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.clock = clock;
    }

    /** Gives out an address for a new consultation of this expert. */
    UUID begin(Actor by) {
        var id = TimeOrdered.id(clock.instant());
        db.sql("insert into consultation.unsent (id, owner, kept_at) values (?, ?, ?)")
                .params(id, by.id(), now())
                .update();
        return id;
    }

    @Override
    public void keep(String path, Map<String, List<String>> fields) {
        var match = PATH.matcher(path);
        if (!match.matches()) {
            return;
        }
        var id = UUID.fromString(match.group(2));
        var sealed = vault.sealAlone(id, JSON.writeValueAsString(fields)).value();
        if (match.group(1) == null) {
            db.sql(
                            """
                            insert into consultation.unsent (id, content, kept_at)
                            select id, ?, ? from consultation.consultation
                             where id = ? and ended_at is null
                            on conflict (id)
                            do update set content = excluded.content, kept_at = excluded.kept_at
                            """)
                    .params(sealed, now(), id)
                    .update();
        } else {
            db.sql(
                            """
                            update consultation.unsent set content = ?, kept_at = ?
                             where id = ? and owner is not null
                            """)
                    .params(sealed, now(), id)
                    .update();
        }
    }

    /** What was left at this address, once; nothing when it was given to somebody else. */
    Optional<ConsultationForm> take(UUID id, Actor by) {
        var left =
                db.sql(
                                """
                                select content from consultation.unsent
                                 where id = ? and content is not null
                                   and (owner is null or owner = ?)
                                   for update
                                """)
                        .params(id, by.id())
                        .query(byte[].class)
                        .optional();
        if (left.isPresent()) {
            db.sql("update consultation.unsent set content = null where id = ?").param(id).update();
        }
        return left.map(bytes -> vault.openAlone(id, new Sealed(bytes)))
                .map(UnsentConsultations::form);
    }

    private static ConsultationForm form(String text) {
        var typed = new LinkedHashMap<String, Object>();
        JSON.readValue(text, new TypeReference<Map<String, List<String>>>() {})
                .forEach(
                        (name, values) ->
                                typed.put(name, values.isEmpty() ? "" : values.getFirst()));
        return JSON.convertValue(typed, ConsultationForm.class);
    }

    /** Every hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void sweep() {
        db.sql("delete from consultation.unsent where kept_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
