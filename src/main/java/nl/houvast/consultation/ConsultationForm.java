package nl.houvast.consultation;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import nl.houvast.consultation.Callback.Contact;
import nl.houvast.consultation.Circumstances.AgeBand;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.Consultation.Outcome;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.referral.Profession;
import nl.houvast.web.Form;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as an expert typed it. What the browser left out is empty.
 *
 * @param version of the consultation that the expert began with
 * @param phone of the professional, when they are called back
 * @param askFor whom to ask for there
 * @param go what to do beside keeping it: answer, close, refer, callback, take, "spoken-" or
 *     "missed-" and a callback; anything else only keeps it
 */
record ConsultationForm(
        String version,
        String channel,
        String asker,
        String event,
        String relation,
        String age,
        String unsafeHome,
        String danger,
        String suicidal,
        String daysAgo,
        String situation,
        String question,
        String advice,
        String outcome,
        String consent,
        String phone,
        String askFor,
        String go)
        implements Form {

    static final int LONGEST = 1000;
    static final int LONGEST_ADVICE = 4000;

    ConsultationForm {
        version = line(version);
        channel = line(channel);
        asker = line(asker);
        event = line(event);
        relation = line(relation);
        age = line(age);
        unsafeHome = line(unsafeHome);
        danger = line(danger);
        suicidal = line(suicidal);
        daysAgo = line(daysAgo);
        situation = lines(situation);
        question = lines(question);
        advice = lines(advice);
        outcome = line(outcome);
        consent = line(consent);
        phone = line(phone);
        askFor = line(askFor);
        go = line(go);
    }

    static String line(@Nullable String typed) {
        return requireNonNullElse(typed, "").strip();
    }

    /** Browsers end lines as the standard says, which is not how we count them. */
    static String lines(@Nullable String typed) {
        return requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }

    static ConsultationForm empty() {
        return of(0, Channel.PHONE, Circumstances.UNKNOWN, Said.NOTHING);
    }

    /** What is known and was said, to go on with. */
    static ConsultationForm of(int version, Channel channel, Circumstances known, Said said) {
        var asker = known.asker();
        return new ConsultationForm(
                String.valueOf(version),
                channel.name(),
                asker == null ? "" : asker.name(),
                requireNonNullElse(known.event(), ""),
                requireNonNullElse(known.relation(), ""),
                known.age().name(),
                ticked(known.unsafeHome()),
                ticked(known.danger()),
                ticked(known.suicidal()),
                known.daysAgo() == null ? "" : String.valueOf(known.daysAgo()),
                said.situation(),
                said.question(),
                said.advice(),
                "",
                "",
                "",
                "",
                "");
    }

    private static String ticked(boolean yes) {
        return yes ? "true" : "";
    }

    /** The same, as if it began with this version: nothing that was typed is lost. */
    ConsultationForm at(int newer) {
        return new ConsultationForm(
                String.valueOf(newer),
                channel,
                asker,
                event,
                relation,
                age,
                unsafeHome,
                danger,
                suicidal,
                daysAgo,
                situation,
                question,
                advice,
                outcome,
                consent,
                phone,
                askFor,
                go);
    }

    /** Everything that is wrong with it. */
    Problems problems(Terms terms, Anonymity anonymity) {
        var problems = Problems.none();
        if (!event.isEmpty() && !terms.knowsEvent(event)) {
            problems = problems.and("event", Texts.text("consultation.choose"));
        }
        if (!relation.isEmpty() && !terms.knowsRelation(relation)) {
            problems = problems.and("relation", Texts.text("consultation.choose"));
        }
        if (!daysAgo.isEmpty() && days() == null) {
            problems = problems.and("daysAgo", Texts.text("consultation.daysAgo.wrong"));
        }
        problems = anonymity.check(problems, "situation", situation, LONGEST);
        problems = anonymity.check(problems, "question", question, LONGEST);
        return anonymity.check(problems, "advice", advice, LONGEST_ADVICE);
    }

    /** Everything that is wrong with how to call back. */
    Problems callProblems() {
        var problems = Problems.none();
        if (PhoneNumber.parse(phone).isEmpty()) {
            problems = problems.and("phone", Texts.text("consultation.phone.wrong"));
        }
        return QuestionForm.askForProblems(problems, askFor);
    }

    /** How to call back; fails when that is wrong. */
    Contact call(String language) {
        return Contact.call(
                PhoneNumber.parse(phone).orElseThrow(), askFor.isEmpty() ? null : askFor, language);
    }

    /** The callback that this is about, when it begins with this word. */
    Optional<CallbackId> about(String word) {
        return go.startsWith(word)
                ? Optional.of(new CallbackId(TimeOrdered.parse(go.substring(word.length()))))
                : Optional.empty();
    }

    /** Which version was read; none when it was changed on the way. */
    int seen() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    Channel through() {
        var named = Terms.constant(Channel.class, channel);
        return named == null || named == Channel.PAGE ? Channel.PHONE : named;
    }

    Circumstances known() {
        return new Circumstances(
                Terms.constant(Profession.class, asker),
                event.isEmpty() ? null : event,
                relation.isEmpty() ? null : relation,
                requireNonNullElse(Terms.constant(AgeBand.class, age), AgeBand.UNKNOWN),
                unsafeHome.equals("true"),
                danger.equals("true"),
                suicidal.equals("true"),
                days());
    }

    private @Nullable Integer days() {
        return daysAgo.matches("[0-9]{1,5}") ? Integer.valueOf(daysAgo) : null;
    }

    Said said() {
        return new Said(situation, question, advice);
    }

    @Nullable Outcome ended() {
        return Terms.constant(Outcome.class, outcome);
    }

    boolean agreed() {
        return consent.equals("true");
    }

    @Override
    public String toString() {
        return "ConsultationForm[hidden]";
    }
}
