package nl.houvast.referral;

import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.houvast.advice.AdviceTargets;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused;

/** Referrals by programs, and the number that nobody may send us. */
public final class ReferralTargets {

    private static final Clock CLOCK = Clock.fixed(ReferralExamples.NOON, ZoneOffset.UTC);
    private static final SubmissionDesk DESK = desk();
    private static final ReferralBody READER =
            new ReferralBody(AdviceTargets.reader(), DESK, CLOCK);

    private ReferralTargets() {}

    @SuppressWarnings("NullAway") // judging keeps nothing
    private static SubmissionDesk desk() {
        return new SubmissionDesk(AdviceTargets.advisor(), null, null, null, CLOCK);
    }

    /** Refused with every reason, or what was sent may be taken. */
    public static void body(byte[] input) {
        try {
            var body = Body.of(text(input));
            var request = READER.read(body);
            body.orElseThrow();
            var judged = DESK.judge(request);
            must(judged.request().consent() != null, "with consent");
            must(!ReferralRules.holdsBsn(request.person().name().full()), "without a BSN");
            must(request.note() == null || !ReferralRules.holdsBsn(request.note()), "anywhere");
        } catch (BodyRefused refusal) {
            must(!refusal.problems().isEmpty(), "says why not");
        } catch (Objections objections) {
            must(!objections.all().isEmpty(), "says why not");
        }
    }

    /** A BSN is found between any words, with any usual sign between its digits. */
    public static void bsn(byte[] input) {
        var typed = text(input);
        ReferralRules.holdsBsn(typed);
        if (input.length < 10) {
            return;
        }
        var digits = new int[9];
        var sum = 0;
        for (int i = 0; i < 8; i++) {
            digits[i] = Math.floorMod(input[i], 10);
            sum += (9 - i) * digits[i];
        }
        if (sum % 11 == 10 || sum == 0) {
            return; // no such number
        }
        digits[8] = sum % 11;
        var number = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            number.append(digits[i]);
            if (i < 8 && (input[8] >> (i % 8) & 1) == 1) {
                number.append(" .-".charAt(Math.floorMod(input[9], 3)));
            }
        }
        var rest = typed.substring(Math.min(10, typed.length())).replaceAll("[0-9+]", "x");
        var half = rest.length() / 2;
        var whole = rest.substring(0, half) + ": " + number + " ;" + rest.substring(half);
        must(ReferralRules.holdsBsn(whole), "found");
    }
}
