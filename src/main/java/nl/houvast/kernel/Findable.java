package nl.houvast.kernel;

import java.util.List;

/** What can be found by its words on pages of this module; implemented by who has such texts. */
public interface Findable {

    /**
     * One text.
     *
     * @param address of its page here, "/regels#route/together"
     * @param title what it says, or what it is called
     * @param summary what it is part of, or what it is about
     */
    record Text(String address, Wording title, Wording summary) {}

    /** All of them; the same as long as the application runs. */
    List<Text> texts();
}
