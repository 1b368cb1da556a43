package nl.houvast.referral;

import nl.houvast.advice.Route;
import nl.houvast.web.Page;

/** A leaflet to print and hand over. */
record LeafletPage(DraftId draft, Route route) implements Page {}
