package nl.houvast.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Draws a {@link Page} with the template that carries its name. */
@Component
class PageHandler implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

    private static final String ROOT = "nl.houvast.";

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.houvast");

    private final ObjectProvider<Viewers> viewers;
    private final Operator operator;
    private final Analytics analytics;
    private final boolean demo;

    PageHandler(
            ObjectProvider<Viewers> viewers,
            Operator operator,
            Analytics analytics,
            @Value("${houvast.demo:false}") boolean demo) {
        this.viewers = viewers;
        this.operator = operator;
        this.analytics = analytics;
        this.demo = demo;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        switch ((Page) value) {
            case null -> throw new IllegalStateException(type.getMethod() + " answered no page");
            case Page.Redirect(var path) -> container.setViewName("redirect:" + path);
            case Page page -> {
                container.setRequestHandled(true);
                draw(
                        page,
                        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                        Objects.requireNonNull(
                                request.getNativeResponse(HttpServletResponse.class)));
            }
        }
    }

    static String templateOf(Class<? extends Page> page) {
        return page.getName().substring(ROOT.length()).replace('.', '/') + ".jte";
    }

    /** A part within another page. */
    static Content drawn(Page part) {
        return output -> TEMPLATES.render(templateOf(part.getClass()), part, output);
    }

    /** Draws this page as the answer to this request. Nothing is sent when drawing fails. */
    void draw(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = new StringOutput(16_384);
        Frame.enter(frame(page, request));
        try {
            TEMPLATES.render(templateOf(page.getClass()), page, html);
        } finally {
            Frame.leave();
        }
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html.toString());
    }

    private Frame frame(Page page, HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return new Frame(
                LocaleContextHolder.getLocale(),
                asked == null ? request.getRequestURI() : asked.toString(),
                page instanceof ApologyPage apology ? viewerOf(apology, request) : viewer(request),
                demo,
                operator,
                analytics,
                page.secret() ? Analytics.Answer.NOT_ASKED : analytics.answerOf(request));
    }

    private Viewer viewer(HttpServletRequest request) {
        var source = viewers.getIfAvailable();
        return source == null ? Viewer.VISITOR : source.of(request);
    }

    /** An apology is drawn even when nobody can say who looks, because the database is away. */
    private Viewer viewerOf(ApologyPage page, HttpServletRequest request) {
        try {
            return page.status() >= 500 ? Viewer.VISITOR : viewer(request);
        } catch (RuntimeException e) {
            return Viewer.VISITOR;
        }
    }
}
