package nl.houvast.portal;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import nl.houvast.person.PersonId;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * Whether a client may come to their own pages. Does not say who that is.
 *
 * @param accesses all there ever was, the newest first
 * @param names names by account of who gave it
 */
record ClientAccessPage(
        PersonId person, List<ClientAccess> accesses, Map<String, String> names, Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static String address(PersonId person) {
        return "/werk/toegang/" + person;
    }

    String address() {
        return address(person);
    }

    boolean open() {
        return accesses.stream().anyMatch(ClientAccess::open);
    }

    /** "24 november 2026, 15.12: gegeven door Noor Bakker; gesloten op ...". */
    String line(ClientAccess access) {
        var given =
                text(
                        "portal.access.given",
                        Texts.moment(access.givenAt()),
                        names.getOrDefault(access.givenBy(), access.givenBy()));
        var closed = access.closedAt();
        return closed == null
                ? given
                : given + " " + text("portal.access.closed", Texts.moment(closed));
    }
}
