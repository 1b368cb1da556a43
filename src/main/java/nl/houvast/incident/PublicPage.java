package nl.houvast.incident;

import java.util.List;
import nl.houvast.web.Page;
import nl.houvast.web.Texts;

/** What an incident is, what help there is, and a way in while it is open. */
record PublicPage(Incident incident, Visit visit) implements Page {

    /** Why somebody sees it. */
    enum Visit {
        /** They look. */
        LOOK,
        /** They just came in. */
        DONE,
        /** They wanted to come in, and it was closed. */
        LATE
    }

    @Override
    public int status() {
        return visit == Visit.LATE ? 409 : 200;
    }

    /** Whoever counts visits keeps addresses, and this one says in what somebody was. */
    @Override
    public boolean secret() {
        return true;
    }

    boolean done() {
        return visit == Visit.DONE;
    }

    boolean late() {
        return visit == Visit.LATE;
    }

    /** What the supervisor wrote, in the language of the reader; each paragraph alone. */
    List<String> words() {
        var told = incident.told();
        var english = Texts.locale().getLanguage().equals("en");
        return (english ? told.wordsEn() : told.wordsNl()).lines().toList();
    }
}
