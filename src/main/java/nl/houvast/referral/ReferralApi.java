package nl.houvast.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.houvast.access.Actor;
import nl.houvast.directory.Offer;
import nl.houvast.web.Body;
import nl.houvast.web.BodyRefused.Problem;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Referrals by programs. There is no way to read one back: a referrer never learns what followed,
 * not even that a person was known already.
 */
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralApi {

    private static final Pattern KEY =
            Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ReferralBody reader;
    private final Answers answers;

    ReferralApi(ReferralBody reader, Answers answers) {
        this.reader = reader;
        this.answers = answers;
    }

    /** What the program gets: the number to keep, and what to tell the person. */
    record Answer(String reference, String receivedAt, String next) {

        static Answer of(Receipt receipt) {
            return new Answer(
                    receipt.reference().value(), receipt.receivedAt().toString(), receipt.next());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer submit(
            Body body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String typedKey,
            Actor by) {
        var key = key(typedKey);
        if (key.isEmpty()) {
            body.refuse(
                    "Idempotency-Key", "idempotency.key", Texts.text("referral.idempotency.key"));
        }
        var request = reader.read(body);
        body.orElseThrow();
        return Answer.of(answers.once(by, key.orElseThrow(), body.canonical(), request));
    }

    @ExceptionHandler
    ProblemDetail keyReused(Answers.KeyReused reused) {
        return problem(
                HttpStatus.CONFLICT,
                List.of(
                        new Problem(
                                "Idempotency-Key",
                                "idempotency.conflict",
                                Texts.text("referral.idempotency.conflict"))));
    }

    /** What stands in the way; and who does help, when we do not. */
    @ExceptionHandler
    ProblemDetail refused(Objections objections) {
        var problem =
                problem(
                        HttpStatus.BAD_REQUEST,
                        objections.all().stream()
                                .map(it -> new Problem(it.field(), it.code(), Texts.text(it.key())))
                                .toList());
        problem.setProperty(
                "alternatives",
                objections.advice().organisations().stream()
                        .map(it -> Alternative.of(it.offer()))
                        .toList());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, List<Problem> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, errors.getFirst().detail());
        problem.setTitle(Texts.text("body.title"));
        problem.setProperty("code", errors.getFirst().code());
        problem.setProperty("errors", errors);
        return problem;
    }

    /** Somebody who may help instead. */
    record Alternative(String id, String name, @Nullable String phone, @Nullable String url) {

        static Alternative of(Offer offer) {
            return new Alternative(
                    offer.id().value(),
                    offer.name(),
                    offer.phones().isEmpty() ? null : offer.phones().getFirst().number(),
                    offer.url());
        }
    }

    private static Optional<UUID> key(@Nullable String typed) {
        return typed == null || !KEY.matcher(typed).matches()
                ? Optional.empty()
                : Optional.of(UUID.fromString(typed));
    }
}
