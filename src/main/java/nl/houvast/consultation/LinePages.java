package nl.houvast.consultation;

import nl.houvast.consultation.Callback.Contact;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.springframework.stereotype.Component;

/** Fills the public page with what it shows, and reads what was typed there. */
@Component
class LinePages {

    private final Terms terms;
    private final Anonymity anonymity;
    private final AnswerMail mail;
    private final ConsultationSettings settings;

    LinePages(Terms terms, Anonymity anonymity, AnswerMail mail, ConsultationSettings settings) {
        this.terms = terms;
        this.anonymity = anonymity;
        this.mail = mail;
        this.settings = settings;
    }

    Page line(QuestionForm form, Problems problems) {
        return new AdviceLinePage(form, problems, terms.roots(), mail.ready(), settings);
    }

    Problems problems(QuestionForm form) {
        return form.problems(terms, anonymity, mail.ready());
    }

    Contact contact(QuestionForm form) {
        return form.contact(mail.ready(), Texts.locale().getLanguage());
    }
}
