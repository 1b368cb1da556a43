package nl.houvast.hsds;

import java.util.UUID;

/** A list of words with which services are found (HSDS: taxonomy). */
@HsdsBody
record Taxonomy(UUID id, String name, String description) {}
