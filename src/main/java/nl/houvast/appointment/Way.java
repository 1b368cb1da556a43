package nl.houvast.appointment;

import java.util.Arrays;
import nl.houvast.kernel.Missing;

/** How two people meet. */
enum Way {
    /** At an office or meeting place. */
    OFFICE("locatie"),
    /** The worker calls, when calling is safe. */
    PHONE("bellen"),
    /** Both open a link. */
    VIDEO("video");

    private final String word;

    Way(String word) {
        this.word = word;
    }

    /** How addresses name it. */
    String word() {
        return word;
    }

    /**
     * The way that an address names.
     *
     * @throws Missing when it names none
     */
    static Way of(String word) {
        return Arrays.stream(values())
                .filter(way -> way.word.equals(word))
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
