package nl.houvast.household;

import java.util.List;
import nl.houvast.web.Page;

/** What to think of before any contact, as the first part of the page of a case file. */
record TiesPart(List<String> cautions) implements Page {}
