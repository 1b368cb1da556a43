package nl.houvast.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.access.Actor;
import nl.houvast.access.UnsentForms;
import nl.houvast.casework.CaseFileDesk;
import nl.houvast.casework.CaseFileId;
import nl.houvast.casework.CaseState;
import nl.houvast.intake.IntakeDesk.Reading;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.person.PersonId;
import nl.houvast.person.Purpose;
import nl.houvast.timeline.PageDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what is being typed in an intake, for whoever types it, until it is sent or thrown away:
 * also when they were signed out meanwhile. Nothing in it is wrong.
 */
@Service
@Transactional
class IntakeDrafts implements UnsentForms {

    /** So long after an intake was sent what was typed in it before may still come in. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private static final Pattern PATH =
            Pattern.compile(
                    "/werk/dossiers/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})"
                            + "/intake(?:/bewaren)?");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final CaseFileDesk files;
    private final IntakeRows rows;
    private final PageDrafts drafts;
    private final Clock clock;

    IntakeDrafts(CaseFileDesk files, IntakeRows rows, PageDrafts drafts, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * The form of an intake with what stands in it.
     *
     * @param slip whose form it is, for when it comes after they were signed out; empty for who
     *     does not write in it
     * @param at when it was typed, if it is not kept; else null
     * @param behind whether the intake was kept after what stands in the form began
     */
    record Typed(IntakeForm form, String slip, @Nullable Instant at, boolean behind) {

        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    /** The intake as it was kept, or with what this actor typed since. */
    Typed typed(Reading reading, Actor by) {
        var kept = IntakeForm.of(reading.intake());
        if (!reading.open(by)) {
            return new Typed(kept, "", null, false);
        }
        var which = IntakeRows.page(reading.file().id().value());
        var person = reading.file().person();
        var slip = drafts.slip(person, which, by);
        return drafts.find(person, which, by)
                .filter(draft -> !form(draft).of(kept.version()).equals(kept))
                .map(
                        draft ->
                                new Typed(
                                        form(draft).of(kept.version()),
                                        slip,
                                        draft.keptAt(),
                                        draft.base() < reading.intake().saved().version()))
                .orElseGet(() -> new Typed(kept, slip, null, false));
    }

    /** This form, which was not kept; when somebody kept it meanwhile, they see that first. */
    Typed refused(Reading reading, IntakeForm form, Actor by) {
        if (!reading.open(by)) {
            return new Typed(form, "", null, false);
        }
        var file = reading.file();
        store(file.person(), file.id().value(), by.id(), form);
        var behind = !reading.intake().mayFollow(form.base(), by.id());
        return new Typed(
                behind ? form.of(IntakeForm.of(reading.intake()).version()) : form,
                drafts.slip(file.person(), IntakeRows.page(file.id().value()), by),
                null,
                behind);
    }

    private static IntakeForm form(PageDrafts.Draft draft) {
        return JSON.readValue(draft.text(), IntakeForm.class);
    }

    /** What this person may read of what was typed about them and is not kept yet. */
    List<Map.Entry<Instant, IntakeForm>> of(PersonId person, Actor by) {
        return drafts.all(person, IntakeRows.PAGE, Purpose.RIGHTS_REQUEST, by).stream()
                .map(draft -> Map.entry(draft.keptAt(), form(draft)))
                .toList();
    }

    /**
     * Keeps what this actor is typing.
     *
     * @throws Missing when there is no such case file, or this actor may not see it
     * @throws Refusal when somebody else helps, or it has ended
     */
    void keep(CaseFileId id, IntakeForm form, Actor by) {
        var file = files.mine(id, by);
        Refusal.unless(file.state() == CaseState.INTAKE, IntakeRefusal.ENDED);
        store(file.person(), id.value(), by.id(), form);
    }

    /**
     * What this actor typed is not wanted: the intake is as it was kept.
     *
     * @throws Missing when there is no such case file, or this actor may not see it
     */
    void discard(CaseFileId id, Actor by) {
        drafts.drop(files.know(id, by).person(), IntakeRows.page(id.value()), by.id());
    }

    /** With the slip of a form of ours, and without anybody who is signed in. */
    @Override
    @Transactional(noRollbackFor = Missing.class) // the person was forgotten meanwhile
    public void keep(String path, Map<String, List<String>> fields) {
        var where = PATH.matcher(path);
        if (!where.matches()) {
            return;
        }
        var file = UUID.fromString(where.group(1));
        drafts.typist(UnsentForms.first(fields, "slip"), IntakeRows.page(file))
                .ifPresent(
                        who -> {
                            try {
                                store(who.person(), file, who.account(), form(fields));
                            } catch (Missing gone) {
                                // forgotten meanwhile: there is nobody to keep it with
                            }
                        });
    }

    private void store(PersonId person, UUID file, String account, IntakeForm form) {
        var saved = rows.saved(file);
        var at = saved.at();
        var late =
                form.base() < saved.version()
                        && saved.by().equals(account)
                        && at != null
                        && at.isAfter(clock.instant().minus(LATE));
        if (late) {
            return;
        }
        if (form.blank()) {
            drafts.drop(person, IntakeRows.page(file), account);
        } else {
            var text = JSON.writeValueAsString(form);
            drafts.keep(person, IntakeRows.page(file), account, form.base(), text);
        }
    }

    private static IntakeForm form(Map<String, List<String>> fields) {
        return new IntakeForm(
                UnsentForms.first(fields, "how"),
                UnsentForms.first(fields, "need"),
                UnsentForms.first(fields, "may"),
                fields.getOrDefault("wishes", List.of()),
                fields.getOrDefault("needs", List.of()),
                fields.getOrDefault("factors", List.of()),
                UnsentForms.first(fields, "version"),
                UnsentForms.first(fields, "end"));
    }
}
