package nl.houvast.web;

/** What was done so that everybody can use this, what was tested, and what was not. */
record AccessibilityPage() implements Page {}
