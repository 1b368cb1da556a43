package nl.houvast.advice;

import nl.houvast.web.Page;

/** For children and young people: chat first, and what happens with parents. */
record YouthPage() implements Page {}
