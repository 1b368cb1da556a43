package nl.houvast.timeline;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened with a person, as it is read: the newest first, in words and with names. Shown by
 * {@code @template.timeline.lines(lines = ...)}. Printing one shows no text.
 *
 * @param caseFile in whose pages it is shown; null where there is none, and then nothing leads on
 * @param more where the older ones begin, or null when these are all
 */
public record TimelineLines(@Nullable UUID caseFile, List<Line> lines, @Nullable UUID more) {

    public TimelineLines {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that happened.
     *
     * @param by who did it, by name
     * @param what it was, in words
     * @param note what was written, or null when it is no note
     */
    public record Line(
            UUID id,
            @Nullable UUID caseFile,
            Instant at,
            String by,
            String what,
            @Nullable Written note) {

        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /**
     * A note as it is now.
     *
     * @param version 1 as long as nobody changed it
     * @param by who wrote or changed it last, by name
     * @param at when they did
     */
    public record Written(String text, int version, String by, Instant at) {

        @Override
        public String toString() {
            return "Written[" + version + "]";
        }
    }

    /** Whether this note can be changed from these pages: it was written in this case file. */
    boolean leadsTo(Line line) {
        return line.note() != null && caseFile != null && caseFile.equals(line.caseFile());
    }

    /** Where this note is. */
    String address(Line line) {
        return TimelinePages.notes(requireNonNull(line.caseFile())) + "/" + line.id();
    }

    /** Where the older ones are, or null. */
    @Nullable String older() {
        return more == null || caseFile == null
                ? null
                : TimelinePages.file(caseFile) + "/tijdlijn?na=" + more;
    }
}
