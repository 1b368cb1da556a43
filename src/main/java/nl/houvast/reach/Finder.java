package nl.houvast.reach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Persons.SearchResult;
import nl.houvast.person.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom somebody may see, by the sound of a name or the number of the referral. */
@Service
@Transactional
class Finder {

    private final Persons persons;
    private final Reaches reaches;
    private final List<Subjects> subjects;

    Finder(Persons persons, Reaches reaches, List<Subjects> subjects) {
        this.persons = persons;
        this.reaches = reaches;
        this.subjects = subjects;
    }

    /**
     * Somebody who was found.
     *
     * @param birthYear null when it is not known
     * @param page where the newest record about them is
     */
    record Found(PersonName name, @Nullable Integer birthYear, String page) {

        @Override
        public String toString() {
            return "Found[" + page + "]";
        }
    }

    /**
     * Who was found.
     *
     * @param last the last of them when there are others after them, and else null
     */
    record Result(List<Found> found, @Nullable PersonId last) {}

    /**
     * The page of the newest record about this person that this actor may see.
     *
     * @throws Missing when there is none
     */
    String page(PersonId person, Actor by) {
        var reach = reaches.reach(by);
        return subjects.stream()
                .map(some -> some.pages(List.of(person), reach).get(person))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /**
     * Whom this actor may see and was meant, the newest first. Nothing tells whether there are
     * others out of reach; whoever is not shown is not opened either, and nothing is written in
     * their log.
     */
    Result find(FindForm form, Actor by) {
        var reach = reaches.reach(by);
        var pages = new LinkedHashMap<PersonId, String>();
        UnaryOperator<List<PersonId>> reachable =
                ids -> {
                    subjects.forEach(some -> pages.putAll(some.pages(ids, reach)));
                    return ids.stream().filter(pages::containsKey).toList();
                };
        var result =
                form.reference().isEmpty()
                        ? persons.search(form.sought(), form.last(), reachable, Purpose.SEARCH, by)
                        : new SearchResult(reachable.apply(byReference(form.reference())), false);
        var shown =
                persons.open(result.found(), Purpose.SEARCH, by).entrySet().stream()
                        .map(
                                it -> {
                                    var born = it.getValue().birthDate();
                                    return new Found(
                                            it.getValue().name(),
                                            born == null ? null : born.getYear(),
                                            pages.getOrDefault(it.getKey(), "/werk"));
                                })
                        .toList();
        return new Result(shown, result.more() ? result.found().getLast() : null);
    }

    private List<PersonId> byReference(String reference) {
        return subjects.stream().flatMap(it -> it.byReference(reference).stream()).toList();
    }
}
