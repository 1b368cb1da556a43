package nl.houvast.web;

import java.util.List;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** A field that a program filled in wrongly, as a problem document names it. */
record InputError(String field, String code, String detail) {

    static List<InputError> of(BindingResult result) {
        return result.getAllErrors().stream()
                .map(
                        error ->
                                new InputError(
                                        error instanceof FieldError f ? f.getField() : "",
                                        String.valueOf(error.getCode()),
                                        Texts.of(error)))
                .toList();
    }
}
