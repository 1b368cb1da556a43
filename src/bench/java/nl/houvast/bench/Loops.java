package nl.houvast.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Users who each ask when they have their answer, and requests that come when they come. */
final class Loops {

    /** Where who is not signed in any more is sent to: also with 302. */
    private static final String SIGNED_OUT = "/inloggen";

    /** So many may wait for an answer at once before a request goes out late. */
    private static final int AT_ONCE = 64;

    /** One request, and the status that its answer must have. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Request(byte[] bytes, int expected) {}

    interface Requests {
        /** What this user asks next. */
        Request next(int user);
    }

    /**
     * How long each took.
     *
     * @param sorted in nanoseconds, the shortest first
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Times(long[] sorted, int errors, double seconds) {

        static Times of(long[] nanos, int errors, double seconds) {
            Arrays.sort(nanos);
            return new Times(nanos, errors, seconds);
        }

        /** These and what was measured at another moment. */
        Times and(Times other) {
            return of(
                    LongStream.concat(Arrays.stream(sorted), Arrays.stream(other.sorted)).toArray(),
                    errors + other.errors,
                    seconds + other.seconds);
        }

        int answered() {
            return sorted.length;
        }

        double perSecond() {
            return sorted.length / seconds;
        }

        /** Half took no longer, in milliseconds. */
        double p50() {
            return at(0.50);
        }

        /** In milliseconds. */
        double p95() {
            return at(0.95);
        }

        /** In milliseconds. */
        double p99() {
            return at(0.99);
        }

        private double at(double part) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[Math.max((int) Math.ceil(part * sorted.length) - 1, 0)] / 1e6;
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

    private interface Asking {
        void ask(Side side, int user) throws IOException;
    }

    private Loops() {}

    /** So many users for so long, each with one connection. */
    static Times closed(int port, int users, Duration time, Requests requests)
            throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        return together(
                users,
                (side, user) -> {
                    try (var wire = new Wire(port)) {
                        while (System.nanoTime() < end) {
                            var request = requests.next(user);
                            var start = System.nanoTime();
                            count(side, wire, request, start);
                        }
                    }
                });
    }

    /**
     * So many a second for so long, on a schedule that nothing holds up: the time counts from when
     * a request should have begun.
     */
    static Times open(int port, int perSecond, Duration time, Requests requests)
            throws InterruptedException {
        var start = System.nanoTime();
        var all = perSecond * time.toSeconds();
        var number = new AtomicLong();
        return together(
                AT_ONCE,
                (side, user) -> {
                    var wire = new Wire(port);
                    try {
                        for (var mine = number.getAndIncrement();
                                mine < all;
                                mine = number.getAndIncrement()) {
                            var due = start + mine * 1_000_000_000L / perSecond;
                            var request = requests.next(user);
                            for (var left = due - System.nanoTime();
                                    left > 0;
                                    left = due - System.nanoTime()) {
                                LockSupport.parkNanos(left);
                            }
                            try {
                                count(side, wire, request, due);
                            } catch (IOException e) {
                                side.errors++;
                                wire.close();
                                wire = new Wire(port);
                            }
                        }
                    } finally {
                        wire.close();
                    }
                });
    }

    private static void count(Side side, Wire wire, Request request, long start)
            throws IOException {
        var answer = wire.send(request.bytes());
        if (answer.status() == request.expected() && !answer.head().contains(SIGNED_OUT)) {
            side.add(System.nanoTime() - start);
        } else {
            side.errors++;
            System.err.println(answer.status() + " for " + line(request.bytes()));
            if (answer.head().contains("json")) {
                System.err.println(new String(answer.body(), StandardCharsets.UTF_8));
            }
        }
    }

    private static String line(byte[] request) {
        return new String(request, StandardCharsets.US_ASCII).lines().findFirst().orElse("");
    }

    private static Times together(int users, Asking asking) throws InterruptedException {
        var start = System.nanoTime();
        var sides = new ArrayList<Side>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < users; i++) {
            var side = new Side();
            var user = i;
            sides.add(side);
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            asking.ask(side, user);
                                        } catch (IOException e) {
                                            side.errors++; // and this user stops
                                        }
                                    }));
        }
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        return Times.of(
                sides.stream()
                        .flatMapToLong(side -> Arrays.stream(side.nanos, 0, side.answered))
                        .toArray(),
                sides.stream().mapToInt(side -> side.errors).sum(),
                seconds);
    }
}
