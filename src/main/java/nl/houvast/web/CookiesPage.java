package nl.houvast.web;

/**
 * Which cookies there are, and the choice when there is one.
 *
 * @param answer what the visitor said before
 * @param saved whether that was just now
 */
record CookiesPage(Analytics.Answer answer, boolean saved) implements Page {

    boolean asked() {
        return answer != Analytics.Answer.NOT_ASKED;
    }

    String chosen() {
        return switch (answer) {
            case ACCEPTED -> "accepted";
            case REFUSED -> "refused";
            case OPEN, NOT_ASKED -> "";
        };
    }
}
