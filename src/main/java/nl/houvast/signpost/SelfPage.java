package nl.houvast.signpost;

import nl.houvast.web.Page;

/** How somebody registers themselves, and what happens then. */
record SelfPage() implements Page {}
