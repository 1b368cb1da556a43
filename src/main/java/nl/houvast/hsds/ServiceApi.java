package nl.houvast.hsds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import nl.houvast.hsds.Catalogue.ServiceEntry;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the services of the directory. Stores nothing of what is looked for. */
@RestController
@RequestMapping("/hsds/v3/services")
class ServiceApi {

    private static final int USUAL = 50;

    /** The reference wants all of them in one answer; this is as near as we go. */
    private static final int USUAL_MINIMAL = 500;

    private final Catalogues catalogues;

    ServiceApi(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping
    Listing<Object> list(HttpServletRequest request) {
        var catalogue = catalogues.now();
        var query = Query.of(request);
        var filter = Filter.ofServices(query, catalogue.snapshot());
        var minimal = query.flag("minimal");
        var full = query.flag("full");
        var paging = query.paging(minimal ? USUAL_MINIMAL : USUAL);
        query.notBoth("minimal", "full");
        query.orElseThrow();
        return Listing.of(catalogue.services(filter), paging, form(catalogue, minimal, full));
    }

    private static Function<ServiceEntry, Object> form(
            Catalogue catalogue, boolean minimal, boolean full) {
        if (full) {
            return catalogue::full;
        }
        return minimal ? entry -> entry.service().minimal() : ServiceEntry::service;
    }

    @GetMapping("/{id}")
    Service.Full one(@PathVariable String id, HttpServletRequest request) {
        Query.none(request);
        var catalogue = catalogues.now();
        return catalogue
                .service(TimeOrdered.parse(id))
                .map(catalogue::full)
                .orElseThrow(Missing::new);
    }
}
