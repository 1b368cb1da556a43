package nl.houvast.hsds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import nl.houvast.hsds.Catalogue.OrganizationEntry;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives the organisations of the directory. One is found by its own names and description, and by
 * what its services do and where.
 */
@RestController
@RequestMapping("/hsds/v3/organizations")
class OrganizationApi {

    private static final int USUAL = 50;

    private final Catalogues catalogues;

    OrganizationApi(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping
    Listing<Object> list(HttpServletRequest request) {
        var catalogue = catalogues.now();
        var query = Query.of(request);
        var filter = Filter.ofOrganizations(query, catalogue.snapshot());
        var minimal = query.flag("minimal");
        var fullServices = query.flag("full_service");
        var full = query.flag("full") || fullServices;
        var paging = query.paging(USUAL);
        query.notBoth("minimal", "full");
        query.notBoth("minimal", "full_service");
        query.orElseThrow();
        return Listing.of(
                catalogue.organizations(filter),
                paging,
                form(catalogue, minimal, full, fullServices));
    }

    private static Function<OrganizationEntry, Object> form(
            Catalogue catalogue, boolean minimal, boolean full, boolean fullServices) {
        if (full) {
            return entry -> catalogue.full(entry, fullServices);
        }
        return minimal ? entry -> entry.organization().minimal() : OrganizationEntry::organization;
    }

    @GetMapping("/{id}")
    Organization.Full one(@PathVariable String id, HttpServletRequest request) {
        var query = Query.of(request);
        var fullServices = query.flag("full_service");
        query.orElseThrow();
        var catalogue = catalogues.now();
        return catalogue
                .organization(TimeOrdered.parse(id))
                .map(entry -> catalogue.full(entry, fullServices))
                .orElseThrow(Missing::new);
    }
}
