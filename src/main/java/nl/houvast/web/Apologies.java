package nl.houvast.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import nl.houvast.kernel.Missing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What went wrong, foreseen or not: a readable page for people, a problem document (RFC 9457) for
 * programs.
 */
@Component
class Apologies {

    private static final Logger LOG = LoggerFactory.getLogger(Apologies.class);

    private final Clock clock;

    Apologies(Clock clock) {
        this.clock = clock;
    }

    /** Comes after what a module says about its own exceptions. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ControllerAdvice
    static class Last {

        private final Apologies apologies;

        Last(Apologies apologies) {
            this.apologies = apologies;
        }

        @ExceptionHandler
        Object apologise(
                Exception thrown,
                HttpServletRequest request,
                HttpServletResponse response,
                @Nullable HandlerMethod handler)
                throws Exception {
            if (thrown instanceof AccessDeniedException
                    || thrown instanceof AuthenticationException
                    || thrown instanceof AsyncRequestNotUsableException
                    || response.isCommitted()) {
                throw thrown; // the security filters answer, or nobody listens any more
            }
            var apology = Apology.of(thrown);
            return apologies.answer(
                    apology, thrown, forPrograms(request, handler), request, response);
        }
    }

    /** The answer in the form that the caller reads: a {@link Page} or a {@link ProblemDetail}. */
    Object answer(
            Apology what,
            @Nullable Throwable thrown,
            boolean forPrograms,
            HttpServletRequest request,
            HttpServletResponse response) {
        var apology = what.complete(clock);
        log(apology, thrown, request);
        apology.headers()
                .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        return forPrograms ? problem(apology, thrown) : new ApologyPage(apology);
    }

    private static void log(
            Apology apology, @Nullable Throwable thrown, HttpServletRequest request) {
        var where = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (apology.status() == 503 && thrown != null) {
            LOG.warn("The database is away ({})", thrown.getClass().getName());
        } else if (thrown instanceof Missing && where != null) { // a pattern, with nobody's number
            LOG.info("Not there, or not theirs: {} {}", request.getMethod(), where);
        } else if (apology.reference() != null) {
            LOG.error(
                    "Reference {}: {} {}",
                    apology.reference(),
                    request.getMethod(),
                    where,
                    thrown == null ? null : Wordless.of(thrown));
        }
    }

    private static ProblemDetail problem(Apology apology, @Nullable Throwable thrown) {
        var problem = ProblemDetail.forStatus(HttpStatus.valueOf(apology.status()));
        problem.setTitle(apology.title());
        problem.setDetail(apology.detail());
        if (apology.code() != null) {
            problem.setProperty("code", apology.code());
        }
        if (apology.reference() != null) {
            problem.setProperty("reference", apology.reference());
        }
        if (thrown instanceof MethodArgumentNotValidException invalid) {
            problem.setProperty("errors", InputError.of(invalid.getBindingResult()));
        }
        return problem;
    }

    /** Whether a program asks: by the address, or by the controller that answers it. */
    static boolean forPrograms(HttpServletRequest request, @Nullable HandlerMethod handler) {
        var dispatched = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = dispatched == null ? request.getRequestURI() : dispatched.toString();
        return isForPrograms(path)
                || (handler != null
                        && AnnotatedElementUtils.hasAnnotation(
                                handler.getBeanType(), RestController.class));
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/hsds/") || path.startsWith("/oauth2/");
    }
}
