package nl.houvast.timeline;

import nl.houvast.web.Page;

/** What happened before what stands on the page of the case file. */
record OlderPage(String back, TimelineLines lines) implements Page {}
