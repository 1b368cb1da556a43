package nl.houvast.advice;

/**
 * The part of an advice that decides about a referral, without the organisations.
 *
 * @param urgent whether there is help that cannot wait
 */
public record Ruling(Eligibility eligibility, Route route, boolean urgent) {}
