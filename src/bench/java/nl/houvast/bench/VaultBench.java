package nl.houvast.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntSupplier;
import nl.houvast.Houvast;
import nl.houvast.access.Actor;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonExamples;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What the vault costs a page: opening twenty people, with all that is written down about it. */
final class VaultBench {

    private static final int PEOPLE = 20_000;
    private static final int TOGETHER = 500;
    private static final int ON_A_PAGE = 20;
    private static final int ROUNDS = 2_000;
    private static final Actor NOOR = Actor.worker("worker-noor");

    private static final List<String> GIVEN =
            List.of(
                    "Sam", "Kim", "Noor", "Thijs", "Fatima", "Mohamed", "Anne", "Daan", "Ilse",
                    "Bo");
    private static final List<String> FAMILY =
            List.of(
                    "Jansen",
                    "de Vries",
                    "van den Berg",
                    "Bakker",
                    "Visser",
                    "Smit",
                    "Meijer",
                    "Mulder",
                    "Yılmaz",
                    "Bos",
                    "Vos",
                    "Peters",
                    "Hendriks",
                    "Dekker",
                    "Brouwer",
                    "de Wit",
                    "Dijkstra",
                    "Smits",
                    "de Graaf",
                    "van der Meer");

    private VaultBench() {}

    static Outcome measure(Path folder) {
        return inAHouse(folder, VaultBench::measure);
    }

    /** What tests add to the house, such as a clock that stands still, is not measured. */
    private static final class WithoutTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory)
                throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** Measures within a whole application with its own database in this folder. */
    static Outcome inAHouse(Path folder, Function<ApplicationContext, Outcome> measurement) {
        try (var application =
                new SpringApplicationBuilder(Houvast.class)
                        .properties(
                                "houvast.data=" + folder,
                                "houvast.demo=true",
                                "server.port=0",
                                "management.server.port=0",
                                "logging.level.root=warn")
                        .initializers(
                                context ->
                                        context.getBeanFactory()
                                                .registerSingleton(
                                                        "bench.withoutTests", new WithoutTests()))
                        .run()) {
            return measurement.apply(application);
        }
    }

    private static Outcome measure(ApplicationContext house) {
        var persons = house.getBean(Persons.class);
        var transaction = house.getBean(TransactionTemplate.class);
        var random = new Random(20261124);
        var people = register(persons, transaction, random);
        IntSupplier page = () -> persons.open(some(people, random), Purpose.WORK_LIST, NOOR).size();
        IntSupplier search =
                () ->
                        persons.search(
                                        new Persons.Sought(
                                                GIVEN.get(random.nextInt(GIVEN.size())),
                                                FAMILY.get(random.nextInt(FAMILY.size())),
                                                null),
                                        null,
                                        all -> all,
                                        Purpose.CASEWORK,
                                        NOOR)
                                .found()
                                .size();
        time(transaction, page);
        time(transaction, search);
        var opened = Load.Figures.of(time(transaction, page), 0, 1);
        var found = Load.Figures.of(time(transaction, search), 0, 1);
        return new Outcome()
                .note(
                        "In process, one thread, %,d people, %,d times after as many to warm up; each time a"
                                        .formatted(PEOPLE, ROUNDS)
                                + " transaction that is committed (fsync and synchronous_commit on)."
                                + " Measured within it, from asking the vault until it answers: 20"
                                + " people by chance, one statement that reads them and writes 40 rows"
                                + " of log, 20 keys unwrapped, 20 identities opened.")
                .figure("page of 20 people, p50", opened.p50(), "ms")
                .atMost("page of 20 people, p99", opened.p99(), "ms", 5)
                .figure("page of 20 people, max", opened.max(), "ms")
                .figure("search by sound, ten of them told, p50", found.p50(), "ms")
                .figure("search by sound, ten of them told, p99", found.p99(), "ms")
                .figure("search by sound, ten of them told, max", found.max(), "ms");
    }

    static List<PersonId> register(
            Persons persons, TransactionTemplate transaction, Random random) {
        var people = new ArrayList<PersonId>();
        while (people.size() < PEOPLE) {
            transaction.executeWithoutResult(
                    status -> {
                        for (int i = 0; i < TOGETHER; i++) {
                            people.add(persons.register(somebody(people.size(), random), NOOR));
                        }
                    });
        }
        return people;
    }

    private static Identity somebody(int number, Random random) {
        return new Identity(
                new PersonName(
                        GIVEN.get(random.nextInt(GIVEN.size())),
                        FAMILY.get(random.nextInt(FAMILY.size()))),
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(50 * 365)),
                new PhoneNumber("+316120%05d".formatted(number)),
                null,
                "nl",
                false,
                null,
                PersonExamples.callOrMail());
    }

    private static List<PersonId> some(List<PersonId> people, Random random) {
        return random.ints(0, people.size())
                .distinct()
                .limit(ON_A_PAGE)
                .mapToObj(people::get)
                .toList();
    }

    static long[] time(TransactionTemplate transaction, IntSupplier work) {
        var nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            nanos[round] =
                    Objects.requireNonNull(
                            transaction.execute(
                                    status -> {
                                        var start = System.nanoTime();
                                        var answer = work.getAsInt();
                                        var end = System.nanoTime();
                                        if (answer == 0) {
                                            throw new IllegalStateException("nobody was found");
                                        }
                                        return end - start;
                                    }));
        }
        return nanos;
    }
}
