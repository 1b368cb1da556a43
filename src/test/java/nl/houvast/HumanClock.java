package nl.houvast;

import java.time.Duration;

/**
 * How long a person takes for what a test does in an instant, by the keystroke-level model of Card,
 * Moran and Newell: an average typist, who decides once on each page, and reads what must be read.
 */
final class HumanClock {

    private static final double KEY = 0.28;
    private static final double CLICK = 0.2;
    private static final double POINT = 1.1;
    private static final double THINK = 1.35;
    private static final double HAND = 0.4;
    private static final double WORDS_A_SECOND = 250 / 60.0;

    private double person;
    private double machine;
    private int clicks;
    private int keys;
    private int words;
    private boolean atTheKeyboard;

    /** Reads this, at 250 words a minute. */
    HumanClock reads(String text) {
        var many = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        words += many;
        person += many / WORDS_A_SECOND;
        return this;
    }

    /** Decides what to do, or what to type. */
    HumanClock thinks() {
        person += THINK;
        return this;
    }

    HumanClock clicks(Runnable doing) {
        clicks++;
        moves(false);
        person += POINT + CLICK;
        return answers(doing);
    }

    HumanClock types(String text, Runnable doing) {
        keys += text.length();
        moves(true);
        person += text.length() * KEY;
        return answers(doing);
    }

    private void moves(boolean toTheKeyboard) {
        if (toTheKeyboard != atTheKeyboard) {
            person += HAND;
            atTheKeyboard = toTheKeyboard;
        }
    }

    private HumanClock answers(Runnable doing) {
        var from = System.nanoTime();
        doing.run();
        machine += Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0;
        return this;
    }

    int clicks() {
        return clicks;
    }

    /** Seconds in which the machine did what was asked. */
    double machine() {
        return machine;
    }

    /** Seconds in which a person reads, decides, points and types. */
    double person() {
        return person;
    }

    /** Seconds for both. */
    double seconds() {
        return person + machine;
    }

    @Override
    public String toString() {
        return clicks + " clicks, " + keys + " keys, " + words + " words";
    }
}
