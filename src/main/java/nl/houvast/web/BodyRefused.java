package nl.houvast.web;

import java.util.List;

/**
 * What a program sent cannot be taken, and everything that is wrong with it. Its message never
 * repeats what was sent, so that no log ever does.
 */
public final class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param field where it is, as in "person.phone" or "needs[2]"; empty when it is the whole
     * @param code for programs: stays the same in every language
     * @param detail for people: what to do about it
     */
    public record Problem(String field, String code, String detail) {}

    private final int status;
    private final transient List<Problem> problems;

    /**
     * Says no to all of it.
     *
     * @param status to answer with: 400, or what says better why nothing was read
     */
    public BodyRefused(int status, List<Problem> problems) {
        super("what was sent is refused");
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** The status to answer with. */
    public int status() {
        return status;
    }

    /** Everything that is wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
