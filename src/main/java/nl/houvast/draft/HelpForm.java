package nl.houvast.draft;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.houvast.access.Profile;
import nl.houvast.advice.HelpKind;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.referral.Profession;
import nl.houvast.referral.Referrer;
import nl.houvast.referral.SubmitReferral;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What is wished, what helps the first call, and who refers, as it was typed. */
record HelpForm(
        List<String> help,
        String note,
        String organisation,
        String profession,
        String referrerName,
        String referrerPhone,
        String referrerEmail,
        String reference)
        implements Form {

    HelpForm {
        help = List.copyOf(requireNonNullElse(help, List.of()));
        note = requireNonNullElse(note, "");
        organisation = requireNonNullElse(organisation, "");
        profession = requireNonNullElse(profession, "");
        referrerName = requireNonNullElse(referrerName, "");
        referrerPhone = requireNonNullElse(referrerPhone, "");
        referrerEmail = requireNonNullElse(referrerEmail, "");
        reference = requireNonNullElse(reference, "");
    }

    /** Who refers is known from the account: filled in, and open to correction. */
    static HelpForm of(@Nullable Profile profile) {
        return profile == null
                ? new HelpForm(List.of(), "", "", "", "", "", "", "")
                : new HelpForm(
                        List.of(),
                        "",
                        requireNonNullElse(profile.organisation(), ""),
                        requireNonNullElse(profile.profession(), ""),
                        profile.name(),
                        requireNonNullElse(profile.phone(), ""),
                        requireNonNullElse(profile.email(), ""),
                        "");
    }

    /** The kinds of help that were ticked; what is no kind of help is left out. */
    Set<HelpKind> kinds() {
        return Stream.of(HelpKind.values())
                .filter(kind -> help.contains(kind.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Nullable String readNote(Reading reading) {
        return reading.text("note", note, SubmitReferral.LONGEST_NOTE);
    }

    /** The referrer, or null when something is wrong. */
    @Nullable Referrer read(Reading reading) {
        var where = reading.required("organisation", organisation, HelpForm::line);
        var what = reading.required("profession", profession, Reading.constant(Profession.class));
        var who = reading.optional("referrerName", referrerName, HelpForm::line);
        var number = reading.optional("referrerPhone", referrerPhone, PhoneNumber::parse);
        var address = reading.optional("referrerEmail", referrerEmail, Email::parse);
        var own = reading.optional("reference", reference, HelpForm::line);
        return where == null || what == null
                ? null
                : new Referrer(
                        where,
                        what,
                        who,
                        number == null ? null : number.spoken(),
                        address == null ? null : address.value(),
                        own);
    }

    private static Optional<String> line(String typed) {
        return typed.length() <= 120 && PlainText.Check.readable(typed, false)
                ? Optional.of(typed)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "HelpForm[hidden]";
    }
}
