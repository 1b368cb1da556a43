package nl.houvast.reach;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The 25 safety regions (Wet veiligheidsregio's, art. 8 and its annex), by the codes of CBS. Their
 * names are texts: {@code reach.region.VR09}.
 */
final class Regions {

    /** "VR01" to "VR25". */
    static final List<String> CODES =
            IntStream.rangeClosed(1, 25).mapToObj("VR%02d"::formatted).toList();

    private Regions() {}
}
