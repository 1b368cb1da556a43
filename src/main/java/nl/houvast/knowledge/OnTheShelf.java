package nl.houvast.knowledge;

import java.time.LocalDate;

/**
 * An article as everybody reads it.
 *
 * @param reviewedOn when somebody last said that it is right
 * @param reviewOn from when somebody must look again
 */
record OnTheShelf(String slug, ArticleContent content, LocalDate reviewedOn, LocalDate reviewOn) {

    /** Whether it should have been looked at again by this day. */
    boolean due(LocalDate today) {
        return !today.isBefore(reviewOn);
    }
}
