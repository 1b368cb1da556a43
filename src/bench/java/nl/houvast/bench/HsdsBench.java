package nl.houvast.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import nl.houvast.Houvast;
import nl.houvast.directory.Directory;
import nl.houvast.directory.DirectorySnapshot;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OfferId;
import nl.houvast.directory.Place;
import nl.houvast.kernel.Postcode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** Pages of a directory of fifty thousand services, as programs read it over HTTP. */
final class HsdsBench {

    private static final int SERVICES = 50_000;
    private static final int ROUNDS = 400;
    private static final String LIST = "/hsds/v3/services";

    private HsdsBench() {}

    /** The directory that comes along, until the larger one is there. */
    static final class Exchangeable implements Directory {

        private final Directory real;
        private final AtomicReference<DirectorySnapshot> other = new AtomicReference<>();

        Exchangeable(Directory real) {
            this.real = real;
        }

        @Override
        public DirectorySnapshot current() {
            var snapshot = other.get();
            return snapshot == null ? real.current() : snapshot;
        }

        void fill() {
            other.set(many(real.current()));
        }
    }

    /** Puts it in the place of the real one. */
    @Configuration(proxyBeanMethods = false)
    static class Exchange {

        @Bean
        @Primary
        Exchangeable exchangeable(
                @Qualifier("nl.houvast.directory.LoadedDirectory") Directory real) {
            return new Exchangeable(real);
        }
    }

    static Outcome measure(Path folder) throws IOException {
        try (var house =
                new SpringApplicationBuilder(Houvast.class, Exchange.class)
                        .properties(
                                "houvast.data=" + folder,
                                "houvast.demo=true",
                                "logging.level.root=warn")
                        .run("--server.port=0", "--management.server.port=0")) {
            var environment = house.getEnvironment();
            var port = environment.getRequiredProperty("local.server.port", Integer.class);
            house.getBean(Exchangeable.class).fill();
            try (var wire = new Wire(port)) {
                return measure(wire);
            }
        }
    }

    private static Outcome measure(Wire wire) throws IOException {
        var begin = System.nanoTime();
        var total = total(wire, LIST);
        var made = (System.nanoTime() - begin) / 1e6;
        if (total != SERVICES) {
            throw new IllegalStateException("there are " + total);
        }
        var term = term(wire);
        var few = LIST + "?postcode=3511&search=hulp&taxonomy_term_id=" + term;
        var outcome =
                new Outcome()
                        .note(
                                ("Over HTTP, one connection, one request after another, %,d times each"
                                                + " after as many to warm up; the directory that comes"
                                                + " along, copied until there are %,d services. Filtered:"
                                                + " a postcode, a word and a term of the taxonomy"
                                                + " together, which %,d services have. 50 services on a"
                                                + " page.")
                                        .formatted(ROUNDS, SERVICES, total(wire, few)))
                        .figure("making it, once after an import", made, "ms");
        var first = time(wire, LIST);
        var last = time(wire, LIST + "?page=" + SERVICES / 50);
        figures(outcome, "first page", first);
        figures(outcome, "middle page", time(wire, LIST + "?page=" + SERVICES / 100));
        figures(outcome, "last page", last);
        figures(outcome, "first page, full", time(wire, LIST + "?full=true"));
        var filtered = time(wire, few);
        figures(outcome, "filtered", filtered);
        figures(outcome, "a search that finds nothing", time(wire, LIST + "?search=zwartepad"));
        return outcome.atMost("last against first, p50", last.p50() / first.p50(), "times", 2)
                .atMost("filtered against first, p50", filtered.p50() / first.p50(), "times", 20);
    }

    private static void figures(Outcome outcome, String what, Load.Figures figures) {
        outcome.figure(what + ", p50", figures.p50(), "ms")
                .figure(what + ", p99", figures.p99(), "ms");
    }

    private static Load.Figures time(Wire wire, String path) throws IOException {
        ask(wire, path);
        return Load.Figures.of(ask(wire, path), 0, 1);
    }

    private static long[] ask(Wire wire, String path) throws IOException {
        var request = request(path);
        var nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var begin = System.nanoTime();
            var answer = wire.send(request);
            nanos[i] = System.nanoTime() - begin;
            if (answer.status() != 200) {
                throw new IllegalStateException(path + ": " + answer.status());
            }
        }
        return nanos;
    }

    /** Not packed, so that it can be read here. */
    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int total(Wire wire, String path) throws IOException {
        var body = wire.send(request(path)).body();
        return JsonMapper.shared().readTree(body).get("total_items").asInt();
    }

    private static String term(Wire wire) throws IOException {
        var body = wire.send(request("/hsds/v3/taxonomy_terms?search=stalking")).body();
        return JsonMapper.shared().readTree(body).at("/contents/0/id").asString();
    }

    private static DirectorySnapshot many(DirectorySnapshot real) {
        var places = new HashMap<String, Place>();
        for (int digits = 1000; digits <= 9999; digits++) {
            var postcode = new Postcode(String.valueOf(digits));
            real.place(postcode).ifPresent(place -> places.put(postcode.value(), place));
        }
        var size = real.offers().size();
        var offers =
                IntStream.range(0, SERVICES)
                        .mapToObj(i -> copy(real.offers().get(i % size), i, size))
                        .toList();
        return new DirectorySnapshot("many", offers, places);
    }

    /** One that nobody has seen before; who belongs to another belongs to the copy beside it. */
    private static Offer copy(Offer offer, int number, int size) {
        var round = "-" + number / size;
        var parent = offer.parent();
        return new Offer(
                new OfferId(offer.id() + round),
                offer.name() + " " + number,
                offer.kind(),
                parent == null ? null : new OfferId(parent + round),
                offer.audience(),
                offer.description(),
                offer.url(),
                offer.phones(),
                offer.chat(),
                offer.email(),
                offer.hours(),
                offer.cost(),
                offer.target(),
                offer.services(),
                offer.languages(),
                offer.area(),
                offer.access(),
                offer.urgency(),
                offer.aroundTheClock(),
                offer.verification(),
                offer.details());
    }
}
