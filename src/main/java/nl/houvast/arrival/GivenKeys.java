package nl.houvast.arrival;

import nl.houvast.handover.HandoverId;
import nl.houvast.handover.Receiving;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the page of a handover what became of the key to it. */
@Component
class GivenKeys implements Receiving.Keys {

    private final Keys keys;
    private final ArrivalMoments moments;

    GivenKeys(Keys keys, ArrivalMoments moments) {
        this.keys = keys;
        this.moments = moments;
    }

    @Override
    public Receiving.@Nullable Key last(HandoverId handover) {
        return keys.last(handover)
                .map(
                        key ->
                                new Receiving.Key(
                                        key.madeAt(), key.openedAt(), key.works(moments.now())))
                .orElse(null);
    }
}
