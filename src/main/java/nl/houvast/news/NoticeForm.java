package nl.houvast.news;

import static java.util.Objects.requireNonNullElse;
import static nl.houvast.web.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.houvast.kernel.TypedDay;
import nl.houvast.knowledge.SafeMarkdown;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A notice as an editor typed it. What the browser left out is empty.
 *
 * @param revision of the notice that the editor began with
 * @param mustRead "yes" when everybody must read it
 * @param go "preview" to see it first
 */
record NoticeForm(
        String revision,
        String kind,
        String mustRead,
        String from,
        String until,
        String nlTitle,
        String nlBody,
        String enTitle,
        String enBody,
        String go)
        implements Form {

    static final int TITLE = 120;
    static final int BODY = 20_000;
    static final String YES = "yes";

    NoticeForm(
            @Nullable String revision,
            @Nullable String kind,
            @Nullable String mustRead,
            @Nullable String from,
            @Nullable String until,
            @Nullable String nlTitle,
            @Nullable String nlBody,
            @Nullable String enTitle,
            @Nullable String enBody,
            @Nullable String go) {
        this.revision = line(revision);
        this.kind = line(kind);
        this.mustRead = line(mustRead);
        this.from = line(from);
        this.until = line(until);
        this.nlTitle = line(nlTitle);
        this.nlBody = lines(nlBody);
        this.enTitle = line(enTitle);
        this.enBody = lines(enBody);
        this.go = line(go);
    }

    static String line(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }

    /** Browsers end lines as the standard says, which is not how we keep them. */
    static String lines(@Nullable String typed) {
        return requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static NoticeForm empty(LocalDate today) {
        return new NoticeForm("0", "", "", TypedDay.write(today), "", "", "", "", "", "");
    }

    /** What this notice says, to go on with. */
    static NoticeForm of(Notice notice) {
        var content = notice.newest().content();
        var until = content.until();
        return new NoticeForm(
                String.valueOf(notice.revision()),
                content.kind().word(),
                content.mustRead() ? YES : "",
                TypedDay.write(content.from()),
                until == null ? "" : TypedDay.write(until),
                content.nl().title(),
                content.nl().body(),
                content.en().title(),
                content.en().body(),
                "");
    }

    /** The same, as if it began with this revision. */
    NoticeForm at(int revision) {
        return new NoticeForm(
                String.valueOf(revision),
                kind,
                mustRead,
                from,
                until,
                nlTitle,
                nlBody,
                enTitle,
                enBody,
                go);
    }

    boolean preview() {
        return go.equals("preview");
    }

    /** The revision that the editor began with; of no notice when it was changed on the way. */
    int begun() {
        return StepForm.number(revision);
    }

    Words nl() {
        return new Words(nlTitle, nlBody);
    }

    Words en() {
        return new Words(enTitle, enBody);
    }

    /** What must be put right before it is kept, all of it at once. */
    Problems problems() {
        var problems = new ArrayList<Problems.Problem>();
        if (NoticeContent.Kind.of(kind).isEmpty()) {
            wrong(problems, "kind", "news.wrong.kind");
        }
        if (nlTitle.isEmpty()) {
            wrong(problems, "nlTitle", "news.wrong.title");
        }
        if (nlBody.isEmpty()) {
            wrong(problems, "nlBody", "news.wrong.body");
        }
        if (enTitle.isEmpty() != enBody.isEmpty()) {
            wrong(problems, enTitle.isEmpty() ? "enTitle" : "enBody", "news.wrong.half");
        }
        days(problems);
        words("nl", nl(), problems);
        words("en", en(), problems);
        return new Problems(List.copyOf(problems));
    }

    private void days(List<Problems.Problem> problems) {
        var first = TypedDay.read(from);
        var last = TypedDay.read(until);
        if (first.isEmpty()) {
            wrong(problems, "from", "news.wrong.from");
        }
        if (last.isEmpty() && !until.isEmpty()) {
            wrong(problems, "until", "news.wrong.until");
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            wrong(problems, "until", "news.wrong.order");
        }
    }

    /** What is wrong with a title and a text in one language. */
    static void words(String language, Words words, List<Problems.Problem> problems) {
        readable(language + "Title", words.title(), TITLE, false, problems);
        readable(language + "Body", words.body(), BODY, true, problems);
        if (words.body().length() <= BODY) {
            SafeMarkdown.flaws(words.body())
                    .forEach(flaw -> problems.add(new Problems.Problem(language + "Body", flaw)));
        }
    }

    static void readable(
            String field, String typed, int most, boolean lines, List<Problems.Problem> problems) {
        if (typed.length() > most) {
            problems.add(new Problems.Problem(field, text("news.wrong.long", most)));
        }
        if (!PlainText.Check.readable(typed, lines)) {
            problems.add(new Problems.Problem(field, text("web.unreadable")));
        }
    }

    static void wrong(List<Problems.Problem> problems, String field, String key) {
        problems.add(new Problems.Problem(field, text(key)));
    }

    /** What this says, after {@link #problems} found nothing wrong. */
    NoticeContent content() {
        return new NoticeContent(
                NoticeContent.Kind.of(kind).orElseThrow(),
                mustRead.equals(YES),
                TypedDay.read(from).orElseThrow(),
                TypedDay.read(until).orElse(null),
                nl(),
                en());
    }

    @Override
    public String toString() {
        return "NoticeForm[hidden]";
    }
}
