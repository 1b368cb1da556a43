package nl.houvast.web;

import static nl.houvast.FuzzTarget.lines;
import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.tomcat.util.http.parser.AcceptLanguage;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;

/** What programs and browsers send. */
public final class WebTargets {

    private WebTargets() {}

    /** Any body, asked for every kind of field. */
    public static void body(byte[] input) {
        try {
            var body = BodyReader.read(input);
            body.string("a", 5).ifPresent(read -> must(oneLine(read, 5), "a line of five"));
            body.lines("b", 9)
                    .ifPresent(read -> must(PlainText.Check.readable(read, true), "readable"));
            must(body.requiredString("c", 5).length() <= 5, "no longer than was asked");
            body.integer("d", -5, 500).ifPresent(read -> must(read >= -5 && read <= 500, "within"));
            body.bool("e");
            body.date("f");
            body.time("g");
            body.instant("h");
            must(body.strings("i", 3, 4).size() <= 3, "no more than was asked");
            must(Set.of("x", "y").containsAll(body.someOf("j", List.of("x", "y"))), "a choice");
            must(body.objects("k", 2).size() <= 2, "no more than was asked");
            body.objects("k", 2).forEach(part -> part.requiredBool("e"));
            body.requiredObject("l").constant("m", Thread.State.class);
            body.orElseThrow();
            must(BodyReader.read(input).canonical().equals(body.canonical()), "the same again");
        } catch (BodyRefused refusal) {
            must(refusal.status() == 400, "refused");
            must(!refusal.problems().isEmpty(), "with a reason");
            for (var problem : refusal.problems()) {
                must(!problem.detail().isBlank(), "in words");
                must(PlainText.Check.readable(problem.field(), false), "that can be shown");
                must(PlainText.Check.readable(problem.detail(), false), "that can be shown");
            }
        }
    }

    private static boolean oneLine(String read, int most) {
        return read.length() <= most
                && read.equals(read.strip())
                && PlainText.Check.readable(read, false);
    }

    /** Days, moments and times of day. */
    public static void times(byte[] input) {
        var typed = text(input);
        BodyTimes.date(typed)
                .ifPresent(read -> must(read.toString().equals(typed), "one way to write a day"));
        BodyTimes.time(typed)
                .ifPresent(read -> must(read.toString().equals(typed), "one way for a time"));
        BodyTimes.instant(typed)
                .ifPresent(read -> must(Instant.parse(read.toString()).equals(read), "a moment"));
    }

    /** What is kept must be readable. */
    public static void plainText(byte[] input) {
        var typed = text(input);
        var line = PlainText.Check.readable(typed, false);
        must(!line || PlainText.Check.readable(typed, true), "a line is a text");
        must(
                !line
                        || typed.codePoints()
                                .noneMatch(
                                        point ->
                                                (point < ' ' && point != '\t')
                                                        || (point >= 0x7f && point < 0xa0)
                                                        || (point >= 0x202a && point <= 0x202e)
                                                        || (point >= 0x2066 && point <= 0x2069)),
                "nothing that steers a screen");
        must(BodyReader.shown(typed, 60).length() <= 60, "short");
        must(PlainText.Check.readable(BodyReader.shown(typed, 60), false), "readable");
    }

    /** Path, language of the browser, parameter and cookie: the answer is in Dutch or English. */
    public static void language(byte[] input) throws IOException {
        var typed = lines(input, 4);
        var request = new MockHttpServletRequest("GET", "/" + typed.get(0));
        request.addHeader("Accept-Language", typed.get(1));
        var wanted = AcceptLanguage.parse(new StringReader(typed.get(1)));
        request.setPreferredLocales(
                wanted.isEmpty()
                        ? List.of(Languages.DUTCH)
                        : wanted.stream().map(AcceptLanguage::getLocale).toList());
        if (!typed.get(2).isEmpty()) {
            request.setParameter("taal", typed.get(2));
        }
        if (typed.get(3).matches("[!-+\\--:<-~]+")) {
            request.setCookies(new Cookie("taal", typed.get(3)));
        }
        var locale = new Languages().resolveLocale(request);
        must(Set.of(Languages.DUTCH, Languages.ENGLISH).contains(locale), "a language of ours");
    }

    /** What a program says its body is. */
    public static void mediaType(byte[] input) {
        var typed = text(input);
        if (BodyResolver.isJson(typed)) {
            var type = MediaType.parseMediaType(typed);
            must(MediaType.APPLICATION_JSON.isCompatibleWith(type), "JSON is read as JSON");
        }
    }
}
