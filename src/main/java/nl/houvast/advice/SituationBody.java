package nl.houvast.advice;

import java.util.Optional;
import nl.houvast.web.Body;
import org.springframework.stereotype.Component;

/** Reads a situation that a program sent: the same for an advice and for a referral. */
@Component
public class SituationBody {

    /**
     * The situation; empty when its event or relation is missing or unknown, which the body then
     * says.
     */
    public Optional<Situation> read(Body body) {
        throw new UnsupportedOperationException("comes with the taxonomy: ");
    }
}
