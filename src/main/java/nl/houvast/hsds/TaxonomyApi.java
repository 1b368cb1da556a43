package nl.houvast.hsds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the words with which services are found. */
@RestController
@RequestMapping("/hsds/v3")
class TaxonomyApi {

    private static final int USUAL = 50;

    private final Catalogues catalogues;

    TaxonomyApi(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping("/taxonomies")
    Listing<Taxonomy> taxonomies(HttpServletRequest request) {
        var query = Query.of(request);
        var search = query.text("search", 200);
        var paging = query.paging(USUAL);
        query.orElseThrow();
        var found =
                catalogues.now().terms().taxonomies().stream()
                        .filter(it -> Index.holds(it.name() + " " + it.description(), search))
                        .toList();
        return Listing.of(found, paging, Function.identity());
    }

    @GetMapping("/taxonomies/{id}")
    Taxonomy taxonomy(@PathVariable String id, HttpServletRequest request) {
        Query.none(request);
        var asked = TimeOrdered.parse(id);
        return catalogues.now().terms().taxonomies().stream()
                .filter(taxonomy -> taxonomy.id().equals(asked))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** With top_only those without a wider word; the text of the reference contradicts its name. */
    @GetMapping("/taxonomy_terms")
    Listing<TaxonomyTerm> terms(HttpServletRequest request) {
        var query = Query.of(request);
        var search = query.text("search", 200);
        var taxonomy = query.id("taxonomy_id");
        var parent = query.id("parent_id");
        var top = query.flag("top_only");
        var paging = query.paging(USUAL);
        query.orElseThrow();
        var found =
                catalogues.now().terms().all().stream()
                        .filter(it -> is(taxonomy, it.taxonomyDetail().id()))
                        .filter(it -> parent.isEmpty() || parent.get().equals(it.parentId()))
                        .filter(it -> !top || it.parentId() == null)
                        .filter(it -> Index.holds(it.name() + " " + it.description(), search))
                        .toList();
        return Listing.of(found, paging, Function.identity());
    }

    private static boolean is(Optional<UUID> asked, UUID here) {
        return asked.isEmpty() || asked.get().equals(here);
    }

    @GetMapping("/taxonomy_terms/{id}")
    TaxonomyTerm term(@PathVariable String id, HttpServletRequest request) {
        Query.none(request);
        return catalogues.now().terms().find(TimeOrdered.parse(id)).orElseThrow(Missing::new);
    }
}
