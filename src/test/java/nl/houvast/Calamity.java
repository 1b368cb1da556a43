package nl.houvast;

import static nl.houvast.SignedIn.expect;
import static nl.houvast.SignedIn.location;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;

/** A fire of the demo, and lists of invented people who were there, as who leads brings them. */
public final class Calamity {

    private Calamity() {}

    /** Opens the incident; the answer is the address of its page. */
    public static String opened(SignedIn fatma) throws IOException {
        var form = "/werk/incidenten/nieuw";
        return location(
                expect(
                        302,
                        fatma.post(
                                form,
                                fatma.get(form).body(),
                                "name",
                                "Brand Havenkade",
                                "event",
                                "disaster.fire_explosion",
                                "region",
                                "VR19",
                                "place",
                                "Havenkade",
                                "day",
                                "20-11-2026",
                                "wordsNl",
                                "Er was brand.",
                                "wordsEn",
                                "There was a fire.")));
    }

    /** Brings a list of so many people; the answer is the address where it is taken. */
    public static String bring(SignedIn fatma, String incident, int people) throws IOException {
        var csv = new StringBuilder("voornaam;achternaam;geboortedatum;telefoon;gevolg\n");
        for (int i = 0; i < people; i++) {
            csv.append(
                    "Sam;Lijst%s;1-2-1980;06%08d;was erbij\n"
                            .formatted(letters(i), 50_000_000 + i));
        }
        return location(
                expect(
                        302,
                        fatma.upload(
                                incident + "/lijst",
                                BodyPublishers.ofString(csv.toString()),
                                ground())));
    }

    /** Who brings it, and that all on it said yes: fields and what is typed in them. */
    public static String[] ground() {
        return new String[] {
            "organisation", "Gemeente Voorbeeldstad",
            "profession", "MUNICIPALITY",
            "basis", "EXPLICIT",
            "how", "ORAL",
            "asked", "20-11-2026"
        };
    }

    /** Begins to take this list, in the background. */
    public static void take(SignedIn fatma, String list) throws IOException {
        expect(302, fatma.post(list + "/opnemen", fatma.get(list).body()));
    }

    /** Whether all of it is taken: its page says so. */
    public static boolean isTaken(SignedIn fatma, String list) throws IOException {
        return fatma.get(list).body().contains("Klaar: ");
    }

    /** A name of its own for each: a digit is no part of a name, and all would be one person. */
    public static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(it -> String.valueOf((char) (it <= '9' ? it - '0' + 'q' : it)))
                .collect(Collectors.joining());
    }
}
