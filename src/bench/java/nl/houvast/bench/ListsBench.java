package nl.houvast.bench;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntSupplier;
import nl.houvast.access.Actor;
import nl.houvast.casework.WorkPages;
import nl.houvast.person.Persons;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a page of the work list costs who works in one region, and who works everywhere. */
final class ListsBench {

    private ListsBench() {}

    static Outcome measure(Path folder) {
        return VaultBench.inAHouse(folder, ListsBench::measure);
    }

    private static Outcome measure(ApplicationContext house) {
        var transaction = house.getBean(TransactionTemplate.class);
        var random = new Random(20261124);
        var people = VaultBench.register(house.getBean(Persons.class), transaction, random);
        WorkPages.fill(house.getBean(JdbcClient.class), people, random);
        var pages = new WorkPages(house);
        IntSupplier wide = page(pages, WorkPages.wide());
        IntSupplier narrow = page(pages, WorkPages.narrow());
        VaultBench.time(transaction, wide);
        VaultBench.time(transaction, narrow);
        var all = Load.Figures.of(VaultBench.time(transaction, wide), 0, 1);
        var few = Load.Figures.of(VaultBench.time(transaction, narrow), 0, 1);
        return new Outcome()
                .note(
                        ("In process, one thread, %,d open first contacts in 25 regions, 2,000 times each"
                                        + " after as many to warm up. A page: the counts of all five"
                                        + " parts, and the twenty people to call now, opened and"
                                        + " logged. Narrow works in one region, wide in the whole"
                                        + " country.")
                                .formatted(people.size()))
                .figure("page, wide reach, p50", all.p50(), "ms")
                .figure("page, wide reach, p99", all.p99(), "ms")
                .figure("page, narrow reach, p50", few.p50(), "ms")
                .figure("page, narrow reach, p99", few.p99(), "ms")
                .atMost("narrow against wide, p50", few.p50() / all.p50(), "times", 1.2);
    }

    private static IntSupplier page(WorkPages pages, Actor by) {
        return () -> pages.page(by);
    }
}
