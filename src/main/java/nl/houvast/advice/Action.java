package nl.houvast.advice;

/** What a professional can do now. */
public enum Action {
    /** Register the person with their consent (aanmelden). */
    REGISTER,
    /** Point the way (attenderen): the person acts. */
    SIGNPOST,
    /** Talk it over with the advice line, naming nobody. */
    ADVICE_LINE,
    /** Point to others who do help with this. */
    REDIRECT
}
