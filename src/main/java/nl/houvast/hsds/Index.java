package nl.houvast.hsds;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.directory.Place;
import nl.houvast.directory.Vocabulary.Kind;

/** Finds what a filter asks among many, in the order in which they were added. */
final class Index<T> {

    /**
     * One that can be found.
     *
     * @param organization that it belongs to
     * @param text what its words are looked for in
     * @param changed when, or the epoch when that is not known
     * @param offers what it does and where
     */
    private record Searchable<T>(
            T item, UUID organization, String text, Instant changed, List<Offer> offers) {}

    private static final Set<Integer> ACCENTS =
            Set.of(
                    (int) Character.NON_SPACING_MARK,
                    (int) Character.COMBINING_SPACING_MARK,
                    (int) Character.ENCLOSING_MARK);

    private final DirectorySnapshot snapshot;
    private final Terms terms;
    private final List<Searchable<T>> searchables = new ArrayList<>();
    private final List<T> items = new ArrayList<>();

    /** Who has this word, or a word of this taxonomy. Some two hundred sets of one bit each. */
    private final Map<UUID, BitSet> tagged = new HashMap<>();

    private final Map<UUID, List<BitSet>> setsOfTerm = new HashMap<>();

    Index(DirectorySnapshot snapshot, Terms terms) {
        this.snapshot = snapshot;
        this.terms = terms;
    }

    /**
     * Adds one.
     *
     * @param own the offer that it is, by whose names and description it is found
     * @param offers all that it does
     */
    void add(T item, UUID organization, Offer own, List<Offer> offers) {
        var number = items.size();
        var background = snapshot.background(own.id());
        var text =
                String.join(
                        " ",
                        own.name(),
                        String.join(" ", background.otherNames()),
                        own.description().nl(),
                        own.description().en());
        items.add(item);
        searchables.add(
                new Searchable<>(
                        item,
                        organization,
                        findable(text),
                        Optional.ofNullable(background.changedAt()).orElse(Instant.EPOCH),
                        offers));
        for (var offer : offers) {
            for (var kind : Kind.values()) {
                for (var term : terms.of(offer, kind)) {
                    sets(term).forEach(set -> set.set(number));
                }
            }
        }
    }

    /** The sets that whoever has this word is in. */
    private List<BitSet> sets(TaxonomyTerm term) {
        return setsOfTerm.computeIfAbsent(
                term.id(),
                id ->
                        Stream.concat(
                                        Stream.of(term.taxonomyDetail().id()),
                                        terms.line(term).stream())
                                .map(one -> tagged.computeIfAbsent(one, none -> new BitSet()))
                                .toList());
    }

    /** Every one for which all of this is true. */
    List<T> find(Filter filter) {
        if (filter.equals(Filter.NONE)) {
            return items;
        }
        var starts = starts(filter.search());
        return with(filter)
                .filter(one -> within(filter.organization(), one.organization()))
                .filter(one -> filter.modifiedAfter().stream().noneMatch(one.changed()::isBefore))
                .filter(one -> filter.place().stream().allMatch(it -> near(one, it, filter)))
                .filter(one -> matches(one.text(), starts))
                .map(Searchable::item)
                .toList();
    }

    private Stream<Searchable<T>> with(Filter filter) {
        var asked = Stream.concat(filter.term().stream(), filter.taxonomy().stream()).toList();
        if (asked.isEmpty()) {
            return searchables.stream();
        }
        var bits = new BitSet();
        bits.set(0, items.size());
        for (var id : asked) {
            bits.and(tagged.getOrDefault(id, new BitSet()));
        }
        return bits.stream().mapToObj(searchables::get);
    }

    private static boolean within(Optional<UUID> asked, UUID here) {
        return asked.isEmpty() || asked.get().equals(here);
    }

    private boolean near(Searchable<T> one, Place place, Filter filter) {
        return one.offers().stream()
                .anyMatch(
                        offer ->
                                offer.area().covers(place)
                                        && filter.metres().stream()
                                                .allMatch(most -> reaches(offer, place, most)));
    }

    private boolean reaches(Offer offer, Place place, int metres) {
        var kilometres = snapshot.kilometres(offer, place);
        return offer.area().national() || (kilometres != null && kilometres * 1000 <= metres);
    }

    /** Whether this text has every word of what was typed, or words that begin with them. */
    static boolean holds(String text, String typed) {
        return matches(findable(text), starts(typed));
    }

    /** Its words in lower case and without accents, a space before each. */
    private static String findable(String text) {
        var plain = new StringBuilder(" ");
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(sign -> !ACCENTS.contains(Character.getType(sign)))
                .forEach(
                        sign -> {
                            if (Character.isLetterOrDigit(sign)) {
                                plain.appendCodePoint(Character.toLowerCase(sign));
                            } else if (plain.charAt(plain.length() - 1) != ' ') {
                                plain.append(' ');
                            }
                        });
        return plain.toString();
    }

    private static List<String> starts(String typed) {
        return Stream.of(findable(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word)
                .toList();
    }

    /** The one place to change for a search that knows more. */
    private static boolean matches(String findable, List<String> starts) {
        return starts.stream().allMatch(findable::contains);
    }
}
