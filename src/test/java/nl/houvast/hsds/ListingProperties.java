package nl.houvast.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.houvast.hsds.Catalogue.OrganizationEntry;
import nl.houvast.hsds.Catalogue.ServiceEntry;
import nl.houvast.hsds.Listing.Paging;

class ListingProperties {

    private static final Catalogue ALL =
            new Catalogue(HsdsExamples.directory(HsdsExamples.many(60)), HsdsExamples.VOCABULARY);
    private static final List<TaxonomyTerm> TERMS = ALL.terms().all();
    private static final List<OrganizationEntry> OWNERS = ALL.organizations(Filter.NONE);

    @Property
    void everyItemStandsOnOnePage(
            @ForAll @IntRange(max = 300) int items,
            @ForAll @IntRange(min = 1, max = 120) int size) {
        var all = IntStream.range(0, items).boxed().toList();
        var seen = new ArrayList<Integer>();
        var pages = Listing.of(all, new Paging(1, size), Function.identity()).totalPages();
        for (int number = 1; number <= Math.max(pages, 1); number++) {
            var page = Listing.of(all, new Paging(number, size), Function.identity());
            seen.addAll(page.contents());

            assertThat(page.totalItems()).isEqualTo(items);
            assertThat(page.totalPages()).isEqualTo(pages);
            assertThat(page.pageNumber()).isEqualTo(number);
            assertThat(page.size()).isEqualTo(page.contents().size()).isLessThanOrEqualTo(size);
            assertThat(page.firstPage()).isEqualTo(number == 1);
            assertThat(page.lastPage()).isEqualTo(number >= pages);
            assertThat(page.empty()).isEqualTo(items == 0);
        }
        assertThat(seen).isEqualTo(all);
    }

    @Property
    void pastTheEndIsNothing(
            @ForAll @IntRange(max = 300) int items,
            @ForAll @IntRange(min = 1, max = 500) int size,
            @ForAll @IntRange(min = 302, max = 999_999_999) int number) {
        var all = IntStream.range(0, items).boxed().toList();

        var page = Listing.of(all, new Paging(number, size), Function.identity());

        assertThat(page.contents()).isEmpty();
        assertThat(page.size()).isZero();
        assertThat(page.empty()).isTrue();
        assertThat(page.firstPage()).isFalse();
        assertThat(page.lastPage()).isTrue();
        assertThat(page.totalItems()).isEqualTo(items);
    }

    /** Asking several things at once finds what each of them finds, and nothing else. */
    @Property
    void filtersCombineAsAnd(
            @ForAll @IntRange(max = 5) int term,
            @ForAll @IntRange(max = 20) int organization,
            @ForAll boolean searched,
            @ForAll boolean lately,
            @ForAll @IntRange(max = 3) int where) {
        var parts = new ArrayList<Object[]>();
        if (term < 5) {
            parts.add(new Object[] {"taxonomy_term_id", TERMS.get(term).id()});
        }
        if (organization < 10) {
            parts.add(
                    new Object[] {"organization_id", OWNERS.get(organization).organization().id()});
        }
        if (searched) {
            parts.add(new Object[] {"search", "zon 1"});
        }
        if (lately) {
            parts.add(new Object[] {"modified_after", HsdsExamples.LATELY});
        }
        if (where > 0) {
            parts.add(
                    where == 1
                            ? new Object[] {"postcode", "3511"}
                            : new Object[] {"postcode", "3511", "proximity", where * 1000});
        }

        var expected = new ArrayList<>(ALL.services(Filter.NONE));
        parts.forEach(part -> expected.retainAll(found(part)));

        assertThat(found(parts.stream().flatMap(Arrays::stream).toArray())).isEqualTo(expected);
    }

    private static List<ServiceEntry> found(Object... asked) {
        return ALL.services(HsdsExamples.asked(ALL, asked));
    }
}
