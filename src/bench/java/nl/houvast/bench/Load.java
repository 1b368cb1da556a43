package nl.houvast.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A fixed number of connections that ask one thing after another, for a fixed time. */
final class Load {

    static final int CONNECTIONS = 16;

    /** Times are in milliseconds. */
    record Figures(int answered, int errors, double perSecond, double p50, double p99, double max) {

        static Figures of(long[] nanos, int errors, double seconds) {
            Arrays.sort(nanos);
            return new Figures(
                    nanos.length,
                    errors,
                    nanos.length / seconds,
                    at(nanos, 0.50),
                    at(nanos, 0.99),
                    at(nanos, 1));
        }

        private static double at(long[] sorted, double part) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            var index = (int) Math.ceil(part * sorted.length) - 1;
            return sorted[Math.max(index, 0)] / 1e6;
        }
    }

    private static final class Side {

        private long[] nanos = new long[1024];
        private int answered;
        private int errors;

        void add(long time) {
            if (answered == nanos.length) {
                nanos = Arrays.copyOf(nanos, answered * 2);
            }
            nanos[answered++] = time;
        }
    }

    private Load() {}

    /** Asks for this long; an answer with another status than expected is an error. */
    static Figures run(int port, Duration time, int expected, Supplier<byte[]> requests)
            throws InterruptedException {
        var start = System.nanoTime();
        var end = start + time.toNanos();
        var threads = new ArrayList<Thread>();
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            var side = new Side();
            sides.add(side);
            threads.add(Thread.ofPlatform().start(() -> ask(port, end, expected, requests, side)));
        }
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var nanos =
                sides.stream()
                        .flatMapToLong(side -> Arrays.stream(side.nanos, 0, side.answered))
                        .toArray();
        return Figures.of(nanos, sides.stream().mapToInt(side -> side.errors).sum(), seconds);
    }

    private static void ask(
            int port, long end, int expected, Supplier<byte[]> requests, Side side) {
        try (var wire = new Wire(port)) {
            for (var now = System.nanoTime(); now < end; now = System.nanoTime()) {
                var answer = wire.send(requests.get());
                if (answer.status() == expected) {
                    side.add(System.nanoTime() - now);
                } else {
                    side.errors++;
                    System.err.printf(
                            "%d: %s%n",
                            answer.status(), new String(answer.body(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            side.errors++; // and this side stops
        }
    }
}
