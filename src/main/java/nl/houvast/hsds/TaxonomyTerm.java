package nl.houvast.hsds;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One word of a taxonomy (HSDS: taxonomy_term).
 *
 * @param code the id that our own API uses for it
 * @param taxonomy the name of its taxonomy
 */
@HsdsBody
record TaxonomyTerm(
        UUID id,
        String code,
        String name,
        String description,
        @Nullable UUID parentId,
        String taxonomy,
        Taxonomy taxonomyDetail,
        String language) {}
