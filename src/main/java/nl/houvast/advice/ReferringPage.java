package nl.houvast.advice;

import nl.houvast.web.Page;

/** The two ways to refer, whose consent counts, and what follows. */
record ReferringPage() implements Page {}
