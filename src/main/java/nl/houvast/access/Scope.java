package nl.houvast.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * For which regions and teams somebody works, as their identity provider says it. Without a region
 * somebody reaches only what they have themselves and what has no region yet.
 *
 * @param regions codes of safety regions ("VR09"); empty when {@code everywhere}
 * @param teams names of teams; empty when in none
 * @param everywhere whether the regions do not matter: the whole country
 */
public record Scope(Set<String> regions, Set<String> teams, boolean everywhere) {

    /** No region and no team. */
    public static final Scope NOWHERE = new Scope(Set.of(), Set.of(), false);

    /** The whole country, no team. */
    public static final Scope EVERYWHERE = new Scope(Set.of(), Set.of(), true);

    /** What an identity provider calls the whole country. */
    static final String ALL = "*";

    private static final String REGION = "REGION_";
    private static final String TEAM = "TEAM_";

    public Scope {
        regions = everywhere ? Set.of() : Set.copyOf(regions);
        teams = Set.copyOf(teams);
    }

    /** These regions and teams; "*" among the regions is the whole country. */
    public static Scope of(Collection<String> regions, Collection<String> teams) {
        return new Scope(Set.copyOf(regions), Set.copyOf(teams), regions.contains(ALL));
    }

    /** The names of the regions as {@link #of(Collection, Collection)} reads them. */
    String[] regionNames() {
        return everywhere ? new String[] {ALL} : regions.stream().sorted().toArray(String[]::new);
    }

    /** How a session keeps it: as rights beside the role. */
    Set<String> authorities() {
        var named = new TreeSet<String>();
        if (everywhere) {
            named.add(REGION + ALL);
        }
        regions.forEach(region -> named.add(REGION + region));
        teams.forEach(team -> named.add(TEAM + team));
        return named;
    }

    /** Reads it back. */
    static Scope of(Stream<String> authorities) {
        var regions = new HashSet<String>();
        var teams = new HashSet<String>();
        authorities.forEach(
                authority -> {
                    if (authority.startsWith(REGION)) {
                        regions.add(authority.substring(REGION.length()));
                    } else if (authority.startsWith(TEAM)) {
                        teams.add(authority.substring(TEAM.length()));
                    }
                });
        return of(regions, teams);
    }
}
