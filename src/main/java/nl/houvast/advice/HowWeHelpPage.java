package nl.houvast.advice;

import nl.houvast.web.Page;

/** What help there is, what it costs and who keeps the lead. */
record HowWeHelpPage() implements Page {}
