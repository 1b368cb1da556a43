package nl.houvast.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.houvast.advice.Eligibility;
import nl.houvast.advice.Route;
import nl.houvast.advice.Ruling;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.GivenBy;
import org.jspecify.annotations.Nullable;

/**
 * Whether a referral may be taken: consent by the right person, a way of contact that is safe,
 * nothing that we may not have. Pure: the same question always has the same answer, and all answers
 * at once.
 */
public final class ReferralRules {

    /** Kinds of events in which somebody at home or nearby may be the danger. */
    private static final Set<String> DANGER_IS_NEAR =
            Set.of("domestic", "stalking", "honour", "trafficking");

    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9+])[0-9]{9}(?![0-9])");

    /** The number of a police file, such as "PL0900-12345": its digits are not one number. */
    private static final Pattern POLICE_FILE =
            Pattern.compile("(?i)\\bPL[0-9]{4}-[0-9]+(?:-[0-9]+)?\\b");

    /** How far a referrer's clock may run ahead of ours. */
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(10);

    private final SubmitReferral request;
    private final Ruling ruling;
    private final Instant now;
    private final List<Objection> objections = new ArrayList<>();

    private ReferralRules(SubmitReferral request, Ruling ruling, Instant now) {
        this.request = request;
        this.ruling = ruling;
        this.now = now;
    }

    /** Everything that stands in the way of taking this referral now; empty when nothing does. */
    public static List<Objection> check(SubmitReferral request, Ruling ruling, Instant now) {
        var rules = new ReferralRules(request, ruling, now);
        if (ruling.eligibility() == Eligibility.NOT_COVERED) {
            rules.object("situation", "situation.notCovered");
        } else {
            rules.consent();
            rules.contactPerson();
            rules.reach();
        }
        rules.safeContact();
        rules.nothingWeMayNotHave();
        return List.copyOf(rules.objections);
    }

    /** Whether voicemail, sms and letter are refused in this case unless confirmed to be safe. */
    public static boolean dangerIsNear(String event, Route route) {
        return route == Route.CHILD_ALONE || DANGER_IS_NEAR.contains(event.split("\\.", 2)[0]);
    }

    /**
     * Whose consent counts: also the answer to whom to ask (age rules of Slachtofferhulp
     * Nederland).
     */
    static boolean mayConsent(GivenBy givenBy, Route route) {
        return switch (route) {
            case PARENT, JOINT -> givenBy != GivenBy.SELF;
            case SELF, CHILD_ALONE -> givenBy == GivenBy.SELF;
            case NONE -> false;
        };
    }

    private void consent() {
        var consent = request.consent();
        if (consent == null || Boolean.FALSE.equals(request.situation().consent())) {
            object("consent", "consent.missing");
            return;
        }
        if (!mayConsent(consent.givenBy(), ruling.route())) {
            object("consent.givenBy", "consent.givenBy." + ruling.route());
        }
        if (consent.basis() == ConsentBasis.NO_OBJECTION
                && !request.referrer().profession().mayReferOnNoObjection()) {
            object("consent.basis", "consent.basis");
        }
        if (consent.at().isAfter(now.plus(CLOCK_DRIFT))) {
            object("consent.at", "consent.at");
        }
    }

    private void contactPerson() {
        var given = request.person().contactPerson() != null;
        switch (ruling.route()) {
            case PARENT, JOINT -> {
                if (!given) {
                    object("contactPerson", "contactPerson.missing");
                }
            }
            case CHILD_ALONE -> {
                if (given) {
                    object("contactPerson", "contactPerson.unsafe");
                }
            }
            case SELF, NONE -> {}
        }
    }

    private void reach() {
        var person = request.person();
        var safe = person.safeContact();
        var parentIsCalled =
                person.contactPerson() != null
                        && (ruling.route() == Route.PARENT || ruling.route() == Route.JOINT);
        if ((safe.call() || safe.voicemail()) && person.phone() == null && !parentIsCalled) {
            object("person.phone", "person.phone.missing");
        }
        if (safe.sms() && person.phone() == null) {
            object("person.phone", "person.phone.missing");
        }
        if (safe.email() && person.email() == null) {
            object("person.email", "person.email.missing");
        }
    }

    private void safeContact() {
        var safe = request.person().safeContact();
        if (!safe.anyChannel()) {
            object("safeContact", "safeContact.noChannel");
        }
        if (safe.voicemail() && !safe.call()) {
            object("safeContact.voicemail", "safeContact.voicemailWithoutCall");
        }
        if (request.confirmedSafe() || !dangerIsNear(request.situation().event(), ruling.route())) {
            return;
        }
        if (safe.voicemail()) {
            object("safeContact.voicemail", "safeContact.unsafe");
        }
        if (safe.sms()) {
            object("safeContact.sms", "safeContact.unsafe");
        }
        if (safe.letter()) {
            object("safeContact.letter", "safeContact.unsafe");
        }
    }

    /** No citizen service number, wherever it was typed (art. 46 UAVG). */
    private void nothingWeMayNotHave() {
        var person = request.person();
        var safe = person.safeContact();
        refuseBsn("note", request.note());
        refuseBsn("person.givenName", person.name().given());
        refuseBsn("person.familyName", person.name().family());
        refuseBsn("safeContact.codeWord", safe.codeWord());
        refuseBsn("safeContact.ifSomeoneElseAnswers", safe.ifSomeoneElseAnswers());
        refuseBsn("referrer.reference", request.referrer().reference());
        refuseBsn("referrer.organisation", request.referrer().organisation());
        refuseBsn("referrer.name", request.referrer().name());
    }

    private void refuseBsn(String field, @Nullable String text) {
        if (text != null && holdsBsn(text)) {
            object(field, "bsn");
        }
    }

    /** Whether nine digits in a row pass the check of a BSN ("elfproef"). */
    static boolean holdsBsn(String text) {
        if (text.chars().filter(c -> c >= '0' && c <= '9').limit(9).count() < 9) {
            return false; // as most texts
        }
        var numbers = POLICE_FILE.matcher(text).replaceAll(" ");
        return Stream.of(text, numbers.replaceAll("(?<=[0-9])[ .-](?=[0-9])", ""))
                .flatMap(t -> NINE_DIGITS.matcher(t).results())
                .anyMatch(match -> passesElfproef(match.group()));
    }

    private static boolean passesElfproef(String digits) {
        var sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }

    private void object(String field, String code) {
        var objection = new Objection(field, code);
        if (!objections.contains(objection)) {
            objections.add(objection);
        }
    }
}
