package nl.houvast.reach;

import static nl.houvast.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.houvast.access.Account;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Decisions.Moved;
import nl.houvast.reach.Placement.Place;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/**
 * Where the files of one person belong, and who has them. Does not say who that is.
 *
 * @param names names by account
 */
record PlacementPage(Placement.State state, Map<String, String> names, Problems problems)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    static String address(PersonId person) {
        return "/werk/plaats/" + person;
    }

    String address() {
        return address(state.person());
    }

    /** "Utrecht, team Nieuwegein"; what is not known is said too. */
    String where(Place place) {
        var region =
                place.region().isEmpty()
                        ? text("reach.place.region.unknown")
                        : region(place.region());
        return place.team().isEmpty() ? region : text("reach.place.both", region, place.team());
    }

    /** The name of a region; its code when we do not know it. */
    String region(String code) {
        return Regions.CODES.contains(code) ? text("reach.region." + code) : code;
    }

    /** Who has it, in words. */
    String holders() {
        return state.holders().stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** To whom it can be given: not to whoever has it. */
    List<Account> colleagues() {
        return state.colleagues().stream()
                .filter(account -> !state.giving().equals(Set.of(account.id())))
                .toList();
    }

    boolean chosenRegion(String code) {
        return state.places().getFirst().region().equals(code);
    }

    boolean chosenTeam(String team) {
        return state.places().getFirst().team().equals(team);
    }

    /** One line of what happened, in words. */
    String line(Moved moved) {
        var to =
                moved.what().equals("HANDED_OVER")
                        ? name(moved.about())
                        : where(place(moved.about()));
        return text("reach.place.line." + moved.what(), to, name(moved.by()));
    }

    private static Place place(String written) {
        var parts = written.split(" ", 2);
        return Regions.CODES.contains(parts[0])
                ? new Place(parts[0], parts.length > 1 ? parts[1] : "")
                : new Place("", written);
    }

    private String name(String account) {
        return names.getOrDefault(account, account);
    }

    static String moment(Moved moved) {
        return BrokenGlassPage.moment(moved.at());
    }
}
