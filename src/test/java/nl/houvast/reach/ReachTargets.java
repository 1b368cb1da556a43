package nl.houvast.reach;

import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

/** The table of doors. */
public final class ReachTargets {

    private ReachTargets() {}

    /** Every line is a door with a cell for each role, or the start is refused. */
    public static void doors(byte[] input) {
        try {
            for (var door : ManageController.doors(text(input))) {
                must(!door.name().isBlank(), "has a name");
                must(!door.open().isBlank(), "says who may enter");
            }
        } catch (IllegalStateException e) {
            // the start is refused
        }
    }
}
