package nl.houvast.signpost;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.houvast.directory.Offer;
import nl.houvast.directory.OpeningTimes;
import nl.houvast.directory.OpeningTimes.Day;
import nl.houvast.directory.OpeningTimes.Hours;
import nl.houvast.directory.Schedule.Channel;

/**
 * When somebody answers the telephone in an ordinary week, for on paper: the days in the language
 * of the sheet, and hours that are written alike in all of them.
 */
final class WeekHours {

    /** What holds most often on a weekday in so many weeks is ordinary: holidays fall out. */
    private static final int WEEKS = 9;

    private WeekHours() {}

    /** One line for each row of days with the same hours; none when they are not known. */
    static List<String> of(Offer offer, LocalDate today, Locale language) {
        if (offer.hours().always() || offer.aroundTheClock()) {
            return List.of("24/7");
        }
        return OpeningTimes.of(offer, Channel.PHONE)
                .map(times -> lines(ordinary(times.days(today, WEEKS * 7)), language))
                .orElse(List.of());
    }

    private static Map<DayOfWeek, List<Hours>> ordinary(List<Day> days) {
        return days.stream()
                .filter(Day::sure)
                .collect(
                        groupingBy(
                                day -> day.date().getDayOfWeek(),
                                Collectors.collectingAndThen(
                                        groupingBy(Day::hours, counting()), WeekHours::mostOften)));
    }

    private static List<Hours> mostOften(Map<List<Hours>, Long> counted) {
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    private static List<String> lines(Map<DayOfWeek, List<Hours>> week, Locale language) {
        var lines = new ArrayList<String>();
        var days = DayOfWeek.values();
        for (var from = 0; from < days.length; from++) {
            var hours = week.getOrDefault(days[from], List.of());
            var until = from;
            while (until + 1 < days.length
                    && week.getOrDefault(days[until + 1], List.of()).equals(hours)) {
                until++;
            }
            if (!hours.isEmpty()) {
                var first = name(days[from], language);
                var row = from == until ? first : first + " – " + name(days[until], language);
                lines.add(
                        row
                                + ": "
                                + hours.stream()
                                        .map(WeekHours::written)
                                        .collect(Collectors.joining(", ")));
            }
            from = until;
        }
        return lines;
    }

    private static String name(DayOfWeek day, Locale language) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
    }

    private static String written(Hours hours) {
        var closes = hours.closes();
        return hours.opens() + "–" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes);
    }
}
