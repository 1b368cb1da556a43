package nl.houvast.intake;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.houvast.access.Actor;
import nl.houvast.advice.HelpKind;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.timeline.PageDrafts;
import nl.houvast.timeline.PageDrafts.Which;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The intakes that were kept, their words sealed with the key of the person. */
@Component
class IntakeRows {

    /** What is typed for an intake and not kept yet. */
    static final String PAGE = "intake";

    private static final String PLACE = "intake.intake.text";

    private static final String KEEP =
            """
            insert into intake.intake
                (case_file, person, how, need, may, wishes, needs, factors, ended_how, changed_by,
                 changed_at, version)
            values (:file, :person, :how, :need, :may, :wishes, :needs, :factors, :end, :by, :at, 1)
            on conflict (case_file) do update
               set how = excluded.how, need = excluded.need, may = excluded.may,
                   wishes = excluded.wishes, needs = excluded.needs, factors = excluded.factors,
                   ended_how = excluded.ended_how, changed_by = excluded.changed_by,
                   changed_at = excluded.changed_at, version = intake.version + 1
             where intake.version = :version
            """;

    private final JdbcClient db;
    private final Vault vault;
    private final PageDrafts drafts;

    IntakeRows(JdbcClient db, Vault vault, PageDrafts drafts) {
        this.db = db;
        this.vault = vault;
        this.drafts = drafts;
    }

    /** Where what is typed for this intake is kept until it is sent. */
    static Which page(UUID file) {
        return new Which(file, PAGE);
    }

    private record Kept(
            UUID file,
            Map<String, Sealed> texts,
            Set<HelpKind> wishes,
            Set<AccessNeed> needs,
            Set<Vulnerability> factors,
            @Nullable IntakeEnd end,
            Intake.Saved saved) {}

    /** The intake of this case file; none when nothing was kept. */
    Intake read(Known file, Purpose why, Actor by) {
        return row("case_file = ?", file.id().value())
                .map(kept -> opened(kept, file.person(), why, by))
                .orElse(Intake.NONE);
    }

    /** Where the intake of this case file led; null when it goes on, or has not begun. */
    @Nullable IntakeEnd end(UUID file) {
        return row("case_file = ?", file).map(Kept::end).orElse(null);
    }

    /** When it was kept last; opens nothing. */
    Intake.Saved saved(UUID file) {
        return row("case_file = ?", file).map(Kept::saved).orElse(Intake.Saved.NEVER);
    }

    /** All intakes of this person, by case file. */
    Map<UUID, Intake> of(PersonId person, Purpose why, Actor by) {
        var all = new LinkedHashMap<UUID, Intake>();
        db.sql("select * from intake.intake where person = ? order by case_file")
                .param(person.value())
                .query(IntakeRows::kept)
                .list()
                .forEach(kept -> all.put(kept.file(), opened(kept, person, why, by)));
        return all;
    }

    /**
     * Keeps it, and beside it what was found about protection when that changed. What the actor
     * typed before is not kept any longer.
     *
     * @throws Refusal when somebody else kept it since it was read
     */
    void keep(Known file, Intake intake, boolean assessed, Actor by, Instant now) {
        var person = file.person();
        var end = intake.end();
        var kept =
                db.sql(KEEP)
                        .param("file", file.id().value())
                        .param("person", person.value())
                        .param("how", sealed(person, intake.how()))
                        .param("need", sealed(person, intake.need()))
                        .param("may", sealed(person, intake.may()))
                        .param("wishes", names(intake.wishes()))
                        .param("needs", names(intake.needs()))
                        .param("factors", names(intake.factors()))
                        .param("end", end == null ? null : end.name())
                        .param("by", by.id())
                        .param("at", now.atOffset(UTC))
                        .param("version", intake.saved().version())
                        .update();
        Refusal.unless(kept == 1, IntakeRefusal.CHANGED_MEANWHILE);
        drafts.drop(person, page(file.id().value()), by.id());
        if (assessed) {
            db.sql(
                            """
                            insert into intake.assessment (id, case_file, person, factors, by, at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            TimeOrdered.id(now),
                            file.id().value(),
                            person.value(),
                            names(intake.factors()),
                            by.id(),
                            now.atOffset(UTC))
                    .update();
        }
    }

    void forget(PersonId person) {
        for (var table : new String[] {"intake.intake", "intake.assessment"}) {
            db.sql("delete from " + table + " where person = ?").param(person.value()).update();
        }
    }

    private Optional<Kept> row(String which, UUID id) {
        return db.sql("select * from intake.intake where " + which)
                .param(id)
                .query(IntakeRows::kept)
                .optional();
    }

    private byte @Nullable [] sealed(PersonId person, String text) {
        return text.isEmpty() ? null : vault.seal(person, PLACE, text).value();
    }

    private Intake opened(Kept kept, PersonId person, Purpose why, Actor by) {
        var texts = vault.open(person, PLACE, kept.texts(), why, by);
        return new Intake(
                texts.getOrDefault("how", ""),
                texts.getOrDefault("need", ""),
                texts.getOrDefault("may", ""),
                kept.wishes(),
                kept.needs(),
                kept.factors(),
                kept.end(),
                kept.saved());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var texts = new LinkedHashMap<String, Sealed>();
        for (var column : new String[] {"how", "need", "may"}) {
            var bytes = row.getBytes(column);
            if (bytes != null) {
                texts.put(column, new Sealed(bytes));
            }
        }
        var end = row.getString("ended_how");
        return new Kept(
                row.getObject("case_file", UUID.class),
                texts,
                chosen(HelpKind.class, row, "wishes"),
                chosen(AccessNeed.class, row, "needs"),
                chosen(Vulnerability.class, row, "factors"),
                end == null ? null : IntakeEnd.valueOf(end),
                new Intake.Saved(
                        row.getInt("version"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> kind, ResultSet row, String column)
            throws SQLException {
        var chosen = EnumSet.noneOf(kind);
        for (var name : (String[]) row.getArray(column).getArray()) {
            chosen.add(Enum.valueOf(kind, name));
        }
        return chosen;
    }

    private static String[] names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).toArray(String[]::new);
    }
}
