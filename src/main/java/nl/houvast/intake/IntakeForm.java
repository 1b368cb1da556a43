package nl.houvast.intake;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.houvast.advice.HelpKind;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The intake as it was typed. Only what is asked counts; what the browser left out is empty.
 * Printing it shows no text.
 *
 * @param version what the form began with
 * @param end where it leads; empty to go on later
 */
record IntakeForm(
        @PlainText @Size(max = LONGEST) String how,
        @PlainText @Size(max = LONGEST) String need,
        @PlainText @Size(max = LONGEST) String may,
        List<String> wishes,
        List<String> needs,
        List<String> factors,
        String version,
        String end)
        implements Form {

    static final int LONGEST = 4_000;

    /** What the browser left out is empty. */
    IntakeForm {
        how = clean(how);
        need = clean(need);
        may = clean(may);
        wishes = wishes == null ? List.of() : List.copyOf(wishes);
        needs = needs == null ? List.of() : List.copyOf(needs);
        factors = factors == null ? List.of() : List.copyOf(factors);
        version = requireNonNullElse(version, "");
        end = requireNonNullElse(end, "");
    }

    private static String clean(@Nullable String typed) {
        return requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static IntakeForm of(Intake intake) {
        return new IntakeForm(
                intake.how(),
                intake.need(),
                intake.may(),
                names(intake.wishes()),
                names(intake.needs()),
                names(intake.factors()),
                String.valueOf(intake.saved().version()),
                "");
    }

    private static List<String> names(Set<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).toList();
    }

    /** The same, made from this version. */
    IntakeForm of(String begunWith) {
        return new IntakeForm(how, need, may, wishes, needs, factors, begunWith, end);
    }

    /** Whether nothing is left of it. */
    boolean blank() {
        return (how + need + may + end).isBlank()
                && wishes.isEmpty()
                && needs.isEmpty()
                && factors.isEmpty();
    }

    /** What was typed, as it is kept after this. */
    Intake toIntake(Intake before) {
        return new Intake(
                how,
                need,
                may,
                chosen(HelpKind.class, wishes),
                chosen(AccessNeed.class, needs),
                chosen(Vulnerability.class, factors),
                before.end(),
                before.saved());
    }

    /** The version it began with; 0 when that is no number of ours. */
    int base() {
        return version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
    }

    /** Where it leads, if it leads somewhere now. */
    Optional<IntakeEnd> leadsTo() {
        return Arrays.stream(IntakeEnd.values()).filter(it -> it.name().equals(end)).findFirst();
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> kind, List<String> names) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> names.contains(one.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(kind)));
    }

    @Override
    public String toString() {
        return "IntakeForm[hidden]";
    }
}
