package nl.houvast.consultation;

import static nl.houvast.web.Texts.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.houvast.consultation.Consultation.Channel;
import nl.houvast.consultation.ConsultationDesk.Opened;
import nl.houvast.consultation.ConsultationDesk.Reachable;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * One consultation, with everything beside it that helps while somebody is on the phone.
 *
 * @param opened what is kept, or null for a new one
 * @param key of the consultation, or of the address that was given out for a new one
 * @param form what is typed
 * @param found what the referral tool and the articles say about it
 * @param theirs what a colleague wrote meanwhile, or null
 * @param names of the experts, by id
 * @param done what was just done, as the last part of a text's key; empty for nothing
 */
record ConsultationPage(
        @Nullable Opened opened,
        UUID key,
        ConsultationForm form,
        Problems problems,
        Beside.Found found,
        @Nullable Said theirs,
        Map<String, String> names,
        String done,
        Terms terms,
        Instant now)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    String action() {
        return ConsoleController.PATH + (opened == null ? "/nieuw/" : "/") + key;
    }

    /** Whether it can still be written in. */
    boolean writable() {
        return opened == null || !opened.consultation().status().ended();
    }

    /** Whether it came from the page: how and by whom is known then. */
    boolean sent() {
        return opened != null && opened.consultation().channel() == Channel.PAGE;
    }

    List<Reachable> waiting() {
        return opened == null
                ? List.of()
                : opened.callbacks().stream().filter(it -> it.callback().waiting()).toList();
    }

    /** How far it is, and whose it is, in one line. */
    String state() {
        if (opened == null) {
            return text("consultation.new.state");
        }
        var consultation = opened.consultation();
        return text("consultation.status." + consultation.status())
                + " "
                + owner(consultation.owner());
    }

    String owner(Optional<String> id) {
        return id.map(it -> text("consultation.owner", names.getOrDefault(it, it)))
                .orElseGet(() -> text("consultation.owner.none"));
    }
}
