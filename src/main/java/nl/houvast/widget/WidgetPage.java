package nl.houvast.widget;

import java.util.List;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/** The first questions of the verwijswijzer, to be shown within a page of somebody else. */
record WidgetPage(Colours colours, List<Group> events) implements Page {

    /** Kinds of events under a wider one. */
    record Group(String label, List<Choice> kinds) {}

    /** Where the answers go. The language goes with them: they come without a cookie. */
    String action() {
        return "/verwijswijzer?taal=" + Texts.locale().getLanguage();
    }
}
