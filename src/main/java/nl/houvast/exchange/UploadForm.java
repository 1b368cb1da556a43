package nl.houvast.exchange;

import static java.util.Objects.requireNonNullElse;

import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/** Whose file it is, how it is written, and whether it is all that the source gives. */
record UploadForm(String source, String format, String part) implements Form {

    private static final String NAME = "[a-z0-9][a-z0-9.-]{0,39}";

    UploadForm(@Nullable String source, @Nullable String format, @Nullable String part) {
        this.source = requireNonNullElse(source, "").strip();
        this.format = requireNonNullElse(format, "");
        this.part = requireNonNullElse(part, "");
    }

    static UploadForm empty() {
        return new UploadForm("", "", "");
    }

    /** Whether it is only a part of what the source gives. */
    boolean isPart() {
        return !part.isEmpty();
    }

    Problems problems(boolean file) {
        var problems = Problems.none();
        if (!source.matches(NAME)) {
            problems = problems.and("source", Texts.text("exchange.source.wrong"));
        }
        if (!format.isEmpty() && Format.of(format).isEmpty()) {
            problems = problems.and("format", Texts.text("exchange.format.wrong"));
        }
        return file ? problems : problems.and("file", Texts.text("exchange.refusal.FILE_MISSING"));
    }
}
