package nl.houvast.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One page of a list (HSDS: Page). A page past the end is there and empty, as the reference knows
 * no other answer than 200: its first_page is false, its last_page true.
 *
 * @param totalItems how many there are on all pages
 * @param totalPages 0 when there is nothing
 * @param size how many are on this page
 * @param empty whether nothing is on this page
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record Listing<T>(
        int totalItems,
        int totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<T> contents) {

    /**
     * Which page is asked.
     *
     * @param number from 1
     * @param size the most that one page may hold
     */
    record Paging(int number, int size) {}

    /** That page of these, each in this form: only what is on the page is put into it. */
    static <S, T> Listing<T> of(List<S> all, Paging paging, Function<S, T> form) {
        var pages = Math.ceilDiv(all.size(), paging.size());
        var from = Math.min((paging.number() - 1L) * paging.size(), all.size());
        var to = Math.min(from + paging.size(), all.size());
        var contents = all.subList((int) from, (int) to).stream().map(form).toList();
        return new Listing<>(
                all.size(),
                pages,
                paging.number(),
                contents.size(),
                paging.number() == 1,
                paging.number() >= pages,
                contents.isEmpty(),
                contents);
    }
}
