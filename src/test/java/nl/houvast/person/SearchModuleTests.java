package nl.houvast.person;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOON;
import static nl.houvast.person.PersonExamples.NOOR;
import static nl.houvast.person.PersonExamples.callOnly;
import static nl.houvast.person.VaultNode.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.houvast.MarkerScan;
import nl.houvast.kernel.PersonName;
import nl.houvast.person.Persons.SearchResult;
import nl.houvast.person.Persons.Sought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Found by how a name sounds, without the name. */
class SearchModuleTests {

    final VaultNode node;

    SearchModuleTests() throws Exception {
        node = new VaultNode(EmptyVault.make(), Clock.fixed(NOON, ZoneOffset.UTC), settings('a'));
    }

    @Test
    void findsByGivenAndFamilyNameInAnySpelling() {
        var thijs = kept("Thijs", "Janssen", 1990);
        var mohamed = kept("Mohamed", "El Yılmaz", 1984);
        kept("Pieter", "Janssen", 1990);

        assertThat(search("Tijs", "Jansen", null)).containsExactly(thijs);
        assertThat(search("Mohammed", "Yilmaz", null)).containsExactly(mohamed);
        assertThat(search("Mohammed", "Jansen", null)).isEmpty();
    }

    @Test
    void findsByFamilyNameAndYearOfBirth() {
        var kim = kept("Kim", "de Vriès", 1984);
        kept("Sam", "de Vries", 1985);

        assertThat(search(null, "Vries", 1984)).containsExactly(kim);
    }

    @Test
    void anotherYearIsAnotherPersonAndAnUnknownYearMayBeThisOne() {
        var born1984 = kept("Kim", "de Vries", 1984);
        var unknown = kept("Kim", "de Vries", null);

        assertThat(search("Kim", "de Vries", 1984)).containsExactlyInAnyOrder(born1984, unknown);
        assertThat(search("Kim", "de Vries", 1990)).containsExactly(unknown);
    }

    @Test
    void findsWhoWasKeptWithAnInitialOrWithoutAFamilyName() {
        var initial = kept("F.", "Bakker", null);
        var one = kept("Sumarni", null, 2001);

        assertThat(search("Fatima", "Bakker", null)).containsExactly(initial);
        assertThat(search("Soemarni", null, null)).containsExactly(one);
        assertThat(search("Soemarni", null, 2001)).containsExactly(one);
    }

    @Test
    void aFamilyNameAloneIsNotEnough() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sought(null, "Jansen", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sought(null, null, 1984));
    }

    @Test
    void whoIsFoundHasItInTheirLogAndTheOthersHaveNot() {
        var thijs = kept("Thijs", "Janssen", 1990);
        var pieter = kept("Pieter", "Janssen", 1990);
        search("Thijs", "Janssen", null);

        assertThat(log(thijs)).contains(Access.FOUND);
        assertThat(log(pieter)).doesNotContain(Access.FOUND);
    }

    @Test
    void findsTenAtOnceTheNewestFirstAndGoesOnAfterThem() {
        var all =
                node.in(
                        () ->
                                IntStream.range(0, 2 * Persons.FOUND_AT_ONCE + 1)
                                        .mapToObj(
                                                i ->
                                                        node.persons.register(
                                                                identity("Jan", "Jansen", 1950),
                                                                BRAM))
                                        .toList());

        var jan = new Sought("Jan", "Jansen", null);
        var first = search(jan, null);
        var unseen = all.stream().filter(one -> !first.found().contains(one)).toList();

        assertThat(first.found()).hasSize(Persons.FOUND_AT_ONCE);
        assertThat(first.more()).isTrue();
        assertThat(unseen).allSatisfy(one -> assertThat(log(one)).doesNotContain(Access.FOUND));

        var second = search(jan, first.found().getLast());
        var third = search(jan, second.found().getLast());
        assertThat(second.more()).isTrue();
        assertThat(third.more()).isFalse();
        assertThat(Stream.of(first, second, third).flatMap(some -> some.found().stream()))
                .extracting(PersonId::toString)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .containsExactlyInAnyOrderElementsOf(all.stream().map(PersonId::toString).toList());
    }

    @Test
    void whoIsTheTenthHasNobodyAfterThem() {
        for (int i = 0; i < Persons.FOUND_AT_ONCE; i++) {
            kept("Jan", "Jansen", 1950);
        }

        assertThat(search(new Sought("Jan", "Jansen", null), null).more()).isFalse();
    }

    @Test
    void whoIsOutOfReachHidesNobodyAndHasNothingInTheirLog() {
        var oldest = kept("Jan", "Jansen", 1950);
        var others =
                IntStream.range(0, Persons.TOGETHER + 1)
                        .mapToObj(i -> kept("Jan", "Jansen", 1950))
                        .toList();

        var found =
                node.in(
                        () ->
                                node.persons.search(
                                        new Sought("Jan", "Jansen", null),
                                        null,
                                        all -> all.stream().filter(oldest::equals).toList(),
                                        Purpose.SEARCH,
                                        NOOR));

        assertThat(found).isEqualTo(new SearchResult(List.of(oldest), false));
        assertThat(log(oldest)).contains(Access.FOUND);
        assertThat(log(others.getFirst())).doesNotContain(Access.FOUND);
        assertThat(log(others.getLast())).doesNotContain(Access.FOUND);
    }

    @Test
    void whoseDataAreRestrictedIsNotFoundAndHasNothingInTheirLog() {
        var kim = kept("Kim", "de Vries", 1984);
        node.db
                .sql("update person.person set restricted_at = now() where id = ?")
                .param(kim.value())
                .update();

        assertThat(search("Kim", "de Vries", 1984)).isEmpty();
        assertThat(log(kim)).doesNotContain(Access.FOUND);
    }

    @Test
    void findsNobodyWhoWasForgottenAndKeepsNoNames() {
        var gone = kept("Wolkenveger", "Nachtegaalsma", 1971);
        node.transaction.executeWithoutResult(status -> node.persons.forget(gone, NOOR));

        assertThat(search("Wolkenveger", "Nachtegaalsma", null)).isEmpty();
        assertThat(node.db.sql("select count(*) from person.sound").query(Integer.class).single())
                .isZero();
        assertThat(
                        new MarkerScan(node.db, List.of("Wolkenveger", "Nachtegaalsma"))
                                .tables()
                                .files()
                                .found())
                .isEmpty();
    }

    @Test
    void theSameNameHasOtherTokensUnderAnotherKey() {
        var other = new BlindIndex(new IndexKey(DataKey.fresh()));
        var mine = new BlindIndex(new IndexKey(new DataKey(new byte[32])));
        var sam = identity("Sam", "Voorbeeld", 2002);

        assertThat(mine.sounds(sam)).doesNotContainAnyElementsOf(other.sounds(sam)).hasSize(2);
    }

    private PersonId kept(String given, @Nullable String family, @Nullable Integer year) {
        return node.in(() -> node.persons.register(identity(given, family, year), BRAM));
    }

    private static Identity identity(
            String given, @Nullable String family, @Nullable Integer year) {
        return new Identity(
                new PersonName(given, family),
                year == null ? null : LocalDate.of(year, 3, 1),
                null,
                null,
                "nl",
                false,
                null,
                callOnly());
    }

    private List<PersonId> search(
            @Nullable String given, @Nullable String family, @Nullable Integer year) {
        return search(new Sought(given, family, year), null).found();
    }

    private SearchResult search(Sought sought, @Nullable PersonId last) {
        return node.in(() -> node.persons.search(sought, last, all -> all, Purpose.CASEWORK, NOOR));
    }

    private List<Access> log(PersonId person) {
        return node
                .in(() -> node.log.of(person, 0, Duration.ZERO, Purpose.OVERSIGHT, NOOR))
                .stream()
                .map(ProcessingLog.Entry::what)
                .toList();
    }
}
