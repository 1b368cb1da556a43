package nl.houvast.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import nl.houvast.kernel.PersonName;

/**
 * Who has which name, region and worker: the same for the same number each time, so that a bench
 * can look for somebody whom it did not remember.
 */
final class CaseNames {

    /** So many case files has a worker had; two of five are still open. */
    static final int EACH = 60;

    /** The region in which those work who see one region only. */
    static final String NARROW = "VR09";

    /** So many workers look, of each kind. */
    static final int LOOKING = 16;

    private static final int REGIONS = 25;
    private static final int NARROW_ONE = 8; // of VR09
    private static final int WIDE_ONE = 3;

    private static final String[] BEGIN = {
        "an", "ba", "bo", "da", "de", "el", "fa", "ge", "ha", "ja", "ka", "lo", "ma", "no", "pi",
        "ro", "sa", "ti", "wi", "zo"
    };
    private static final String[] MIDDLE = {
        "ber", "dri", "kel", "lan", "mer", "nij", "pol", "ran", "sen", "ter", "vel", "win", "zer",
        "gra", "hof"
    };
    private static final String[] END = {
        "s", "sma", "man", "stra", "ink", "ga", "aar", "en", "huis", "dam"
    };

    private final long seed;
    private final int workers;

    CaseNames(long seed, int cases) {
        this.seed = seed;
        this.workers = Math.max(LOOKING * REGIONS, cases / EACH);
    }

    int workers() {
        return workers;
    }

    /** The worker who has this case file. */
    int worker(int number) {
        return number % workers;
    }

    /** Which of their case files it is. */
    int turn(int number) {
        return number / workers;
    }

    /** The region of this worker, and of all whom they help. */
    static String region(int worker) {
        return "VR%02d".formatted(worker % REGIONS + 1);
    }

    static String account(int worker) {
        return "bench-" + worker;
    }

    /** The workers who look at one region. */
    static int narrow(int which) {
        return which * REGIONS + NARROW_ONE;
    }

    /** The workers who look at the whole country. */
    static int wide(int which) {
        return which * REGIONS + WIDE_ONE;
    }

    static boolean isWide(int worker) {
        return worker % REGIONS == WIDE_ONE;
    }

    /** Chance for this person, apart from everybody else's. */
    SplittableRandom chance(int number) {
        return new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
    }

    /** Some names many people have, and many names few people. */
    PersonName name(int number) {
        var chance = chance(number);
        return new PersonName(
                capital(seldom(chance, BEGIN) + seldom(chance, MIDDLE)),
                capital(seldom(chance, BEGIN) + seldom(chance, MIDDLE) + seldom(chance, END)));
    }

    private static String seldom(SplittableRandom chance, String[] all) {
        return all[(int) (all.length * Math.pow(chance.nextDouble(), 1.3))];
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
