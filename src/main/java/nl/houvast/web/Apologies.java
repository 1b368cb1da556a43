package nl.houvast.web;

import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What went wrong and was foreseen: a readable page for people, a problem document for programs.
 */
class Apologies {

    @Order(1)
    @RestControllerAdvice(annotations = RestController.class)
    static class ForPrograms {

        @ExceptionHandler
        ProblemDetail refused(Refusal refusal) {
            var problem =
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.CONFLICT, Texts.text(refusal.reason()));
            problem.setProperty("code", refusal.reason().key());
            return problem;
        }

        @ExceptionHandler
        ProblemDetail missing(Missing missing) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.NOT_FOUND, Texts.text("web.missing"));
        }
    }

    @Order(2)
    @ControllerAdvice
    static class ForPeople {

        @ExceptionHandler
        ApologyPage refused(Refusal refusal) {
            return new ApologyPage(409, Texts.text(refusal.reason()));
        }

        @ExceptionHandler
        ApologyPage missing(Missing missing) {
            return new ApologyPage(404, Texts.text("web.missing"));
        }
    }
}
