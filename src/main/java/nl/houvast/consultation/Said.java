package nl.houvast.consultation;

/**
 * What was said, as it was typed: nobody is named in it. Kept sealed all the same, because people
 * forget, and dropped after a while.
 *
 * @param situation what goes on
 * @param question what the professional wants to know
 * @param advice what the expert answered
 */
record Said(String situation, String question, String advice) {

    /** Nothing was said yet. */
    static final Said NOTHING = new Said("", "", "");

    /** What goes along when it becomes a referral: what goes on, or else the question. */
    String explanation() {
        return situation.isBlank() ? question : situation;
    }

    @Override
    public String toString() {
        return "Said[hidden]";
    }
}
