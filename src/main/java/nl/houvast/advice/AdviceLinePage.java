package nl.houvast.advice;

import nl.houvast.web.Page;

/** When to call the advice line, and that no name is needed. */
record AdviceLinePage() implements Page {}
