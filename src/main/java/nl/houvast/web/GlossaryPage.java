package nl.houvast.web;

import java.util.List;

/**
 * The words we use, with what they mean and where that stands.
 *
 * @param searched what the visitor looked for; empty when all terms are shown
 */
record GlossaryPage(List<Glossary.Term> terms, String searched) implements Page {}
