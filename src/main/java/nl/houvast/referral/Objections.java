package nl.houvast.referral;

import java.util.List;
import nl.houvast.advice.Advice;

/** A referral was not taken, for all these reasons. Nothing of it was kept. */
public final class Objections extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Objection> all;
    private final transient Advice advice;

    Objections(List<Objection> all, Advice advice) {
        super(all.stream().map(Objection::code).toList().toString());
        this.all = List.copyOf(all);
        this.advice = advice;
    }

    /** Every reason. */
    public List<Objection> all() {
        return all;
    }

    /** What the rules say about the situation: the alternatives, when it is not covered. */
    public Advice advice() {
        return advice;
    }
}
