package nl.houvast.colleague;

import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.colleague.ColleagueReading.Shown;
import nl.houvast.web.Page;

/**
 * What colleagues ask of each other about a case file, as a part of its page.
 *
 * @param names of the accounts in it, when something is shown
 */
record CaseColleaguesPage(Shown shown, Map<String, String> names, Actor by) implements Page {

    String address() {
        return ColleaguePage.address(shown.file().id());
    }

    /** Whether there is something to show, or to ask. */
    boolean any() {
        return shown.decides() || !shown.open().isEmpty() || !shown.readers().isEmpty();
    }

    /** Whether the actor was asked to take over. */
    boolean asked() {
        return shown.open().stream().anyMatch(it -> it.between().receiver().equals(by.id()));
    }

    String name(String account) {
        return names.getOrDefault(account, account);
    }
}
