package nl.houvast.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text of one or more lines that shows people what it says: no control characters, nothing that
 * turns the direction of what follows, such as the digits of a number.
 */
@Constraint(validatedBy = PlainText.Check.class)
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
public @interface PlainText {

    /** What is said when it is not. */
    String message() default "{web.unreadable}";

    /** As the standard wants it; not used here. */
    Class<?>[] groups() default {};

    /** As the standard wants it; not used here. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at every character. */
    final class Check implements ConstraintValidator<PlainText, String> {

        /**
         * Whether there are no control characters but tabs, none that turn the direction of writing
         * (Arabic and Hebrew need none), and no halves of a pair.
         *
         * @param lines whether there may be line ends
         */
        public static boolean readable(String text, boolean lines) {
            return text.codePoints()
                    .allMatch(
                            point ->
                                    switch (Character.getType(point)) {
                                        case Character.CONTROL ->
                                                point == '\t'
                                                        || (lines
                                                                && (point == '\n'
                                                                        || point == '\r'));
                                        case Character.LINE_SEPARATOR,
                                                Character.PARAGRAPH_SEPARATOR ->
                                                lines;
                                        case Character.SURROGATE -> false;
                                        case Character.FORMAT ->
                                                !(point >= 0x202A && point <= 0x202E)
                                                        && !(point >= 0x2066 && point <= 0x2069);
                                        default -> true;
                                    });
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || readable(text, true);
        }
    }
}
