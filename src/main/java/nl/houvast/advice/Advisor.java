package nl.houvast.advice;

import org.springframework.stereotype.Service;

/** Answers a situation with what can be done. Keeps and logs nothing. */
@Service
public class Advisor {

    /**
     * What the decision tables and the directory say about this situation.
     *
     * @throws IllegalArgumentException when the event or relation is not in the taxonomy
     */
    public Advice advise(Situation situation) {
        throw new UnsupportedOperationException("comes with the tables");
    }
}
