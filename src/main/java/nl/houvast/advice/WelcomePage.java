package nl.houvast.advice;

import nl.houvast.web.Page;

/** The front page: three ways in, and the numbers that cannot wait. */
record WelcomePage() implements Page {}
