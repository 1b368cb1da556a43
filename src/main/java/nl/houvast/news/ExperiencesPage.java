package nl.houvast.news;

import java.util.List;
import java.util.Objects;
import nl.houvast.web.Page;

/** The stories that everybody may read. */
record ExperiencesPage(List<Line> stories) implements Page {

    /** One of them. */
    record Line(String slug, Story story) {

        static Line of(Experience.Kept kept) {
            return new Line(
                    Objects.requireNonNull(kept.slug()), Objects.requireNonNull(kept.story()));
        }
    }
}
