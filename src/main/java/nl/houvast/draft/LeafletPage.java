package nl.houvast.draft;

import nl.houvast.advice.Route;
import nl.houvast.web.Page;

/** A leaflet to print and hand over. */
record LeafletPage(DraftId draft, Route route) implements Page {}
