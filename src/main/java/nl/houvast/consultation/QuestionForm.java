package nl.houvast.consultation;

import static nl.houvast.consultation.ConsultationForm.line;
import static nl.houvast.consultation.ConsultationForm.lines;

import nl.houvast.consultation.Callback.Contact;
import nl.houvast.consultation.Circumstances.AgeBand;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.referral.Profession;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;

/**
 * A question as a professional typed it. What the browser left out is empty.
 *
 * @param way CALL or WRITE: how they want to hear from us
 */
record QuestionForm(
        String asker,
        String event,
        String age,
        String situation,
        String question,
        String way,
        String phone,
        String askFor,
        String email)
        implements Form {

    private static final int LONGEST_NAME = 60;

    QuestionForm {
        asker = line(asker);
        event = line(event);
        age = line(age);
        situation = lines(situation);
        question = lines(question);
        way = line(way);
        phone = line(phone);
        askFor = line(askFor);
        email = line(email);
    }

    static QuestionForm empty() {
        return new QuestionForm("", "", "", "", "", "", "", "", "");
    }

    /**
     * Everything that is wrong with it.
     *
     * @param mail whether we can write at all
     */
    Problems problems(Terms terms, Anonymity anonymity, boolean mail) {
        var problems = Problems.none();
        if (Terms.constant(Profession.class, asker) == null) {
            problems = problems.and("asker", Texts.text("consultation.asker.missing"));
        }
        if (!event.isEmpty() && !terms.knowsEvent(event)) {
            problems = problems.and("event", Texts.text("consultation.choose"));
        }
        problems = anonymity.check(problems, "situation", situation, ConsultationForm.LONGEST);
        if (question.isEmpty()) {
            problems = problems.and("question", Texts.text("consultation.question.missing"));
        }
        problems = anonymity.check(problems, "question", question, ConsultationForm.LONGEST);
        if (calls(mail)) {
            if (PhoneNumber.parse(phone).isEmpty()) {
                problems = problems.and("phone", Texts.text("consultation.phone.wrong"));
            }
            return askForProblems(problems, askFor);
        }
        if (!way.equals(Callback.Way.WRITE.name())) {
            return problems.and("way", Texts.text("consultation.way.missing"));
        }
        return Email.parse(email).isPresent()
                ? problems
                : problems.and("email", Texts.text("consultation.email.wrong"));
    }

    /** These problems, and what is wrong with whom to ask for. */
    static Problems askForProblems(Problems problems, String askFor) {
        return askFor.length() > LONGEST_NAME || !PlainText.Check.readable(askFor, false)
                ? problems.and("askFor", Texts.text("consultation.askFor.wrong"))
                : problems;
    }

    private boolean calls(boolean mail) {
        return !mail || way.equals(Callback.Way.CALL.name());
    }

    /** How they are reached, after nothing was found to be wrong. */
    Contact contact(boolean mail, String language) {
        return calls(mail)
                ? Contact.call(
                        PhoneNumber.parse(phone).orElseThrow(),
                        askFor.isEmpty() ? null : askFor,
                        language)
                : Contact.write(Email.parse(email).orElseThrow(), language);
    }

    Circumstances known() {
        var band = Terms.constant(AgeBand.class, age);
        return new Circumstances(
                Terms.constant(Profession.class, asker),
                event.isEmpty() ? null : event,
                null,
                band == null ? AgeBand.UNKNOWN : band,
                false,
                false,
                false,
                null);
    }

    Said said() {
        return new Said(situation, question, "");
    }

    @Override
    public String toString() {
        return "QuestionForm[hidden]";
    }
}
