package nl.houvast.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands controllers what a program sent as a {@link Body}, and tells the program what was wrong.
 */
@Component
@Order(0)
class BodyResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final int LARGEST = 256 * 1024;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        return read(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    private static Body read(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw refused(415, "media");
        }
        if (request.getContentLengthLong() > LARGEST) {
            throw refused(413, "large");
        }
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw refused(413, "large");
        }
        return BodyReader.read(bytes);
    }

    static boolean isJson(@Nullable String type) {
        try {
            return type != null
                    && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static BodyRefused refused(int status, String code) {
        var detail = Texts.text("body." + code, LARGEST / 1024);
        return new BodyRefused(status, List.of(new BodyRefused.Problem("", code, detail)));
    }

    /** The problem document that names every wrong field. */
    @Order(0)
    @RestControllerAdvice(annotations = RestController.class)
    static class Answer {

        @ExceptionHandler
        ProblemDetail refused(BodyRefused refusal) {
            var problem =
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.valueOf(refusal.status()), Texts.text("body.wrong"));
            problem.setTitle(Texts.text("body.title"));
            problem.setProperty("errors", refusal.problems());
            return problem;
        }
    }
}
