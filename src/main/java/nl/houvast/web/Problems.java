package nl.houvast.web;

import java.util.ArrayList;
import java.util.List;
import nl.houvast.kernel.Refusal;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is wrong with a form: shown once at the top of the page and once beside each field. */
public record Problems(List<Problem> all) {

    /**
     * One thing that is wrong.
     *
     * @param field the name of the field, empty when the problem is of the whole
     * @param text what to do about it, in words
     */
    public record Problem(String field, String text) {}

    /** Nothing is wrong. */
    public static Problems none() {
        return new Problems(List.of());
    }

    /** What validation found. */
    public static Problems of(BindingResult result) {
        return new Problems(
                result.getAllErrors().stream()
                        .map(
                                error ->
                                        new Problem(
                                                error instanceof FieldError f ? f.getField() : "",
                                                Texts.of(error)))
                        .toList());
    }

    /** What the domain refused. */
    public static Problems of(Refusal refusal) {
        return none().and("", Texts.text(refusal.reason()));
    }

    /** These problems and one more. */
    public Problems and(String field, String text) {
        var more = new ArrayList<>(all);
        more.add(new Problem(field, text));
        return new Problems(List.copyOf(more));
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !all.isEmpty();
    }

    /** What is wrong with this field, in words. */
    public List<String> at(String field) {
        return all.stream().filter(p -> p.field().equals(field)).map(Problem::text).toList();
    }
}
