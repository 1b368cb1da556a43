package nl.houvast.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.access.SignedIn;
import nl.houvast.access.Waiting;
import nl.houvast.web.Outage;
import nl.houvast.web.Texts;
import nl.houvast.web.Viewer;
import nl.houvast.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells a page who is looking. A visitor gets no session for it, and so no cookie, but on the pages
 * to sign in on.
 */
@Component
class ViewersBySession implements Viewers {

    /** Sought when a page first asks, and not again for each page. */
    private final SingletonSupplier<List<Waiting>> waiting;

    ViewersBySession(ObjectProvider<Waiting> waiting) {
        this.waiting = SingletonSupplier.of(() -> waiting.stream().toList());
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        var authentication = SignedIn.now();
        if (authentication.isPresent()) {
            var actor = SignedIn.actor(authentication.get());
            var home = Area.of(actor.role()).map(Area::path).orElse(null);
            return withProof(request, name(authentication.get(), actor.role()), home)
                    .withWork(work(actor));
        }
        var path = request.getRequestURI();
        return path.equals(SecurityConfiguration.SIGN_IN)
                        || path.startsWith(SecurityConfiguration.SIGN_IN + "/")
                ? withProof(request, null, null)
                : Viewer.VISITOR;
    }

    /** What waits, first what is late most; a page is drawn also when nobody can count. */
    private List<Viewer.Work> work(Actor actor) {
        try {
            return waiting.obtain().stream()
                    .flatMap(some -> some.of(actor).stream())
                    .map(
                            work ->
                                    new Viewer.Work(
                                            work.text(), work.address(), work.count(), work.late()))
                    .sorted(Comparator.comparingInt(Viewer.Work::late).reversed())
                    .toList();
        } catch (RuntimeException e) {
            if (Outage.passes(e)) {
                return List.of();
            }
            throw e;
        }
    }

    /** A client's page does not say whose it is: somebody may look along. */
    private static String name(Authentication authentication, Role role) {
        if (role == Role.CLIENT) {
            return Texts.text("entrance.own");
        }
        return authentication instanceof SignedIn signedIn
                ? signedIn.displayName()
                : authentication.getName();
    }

    private static Viewer withProof(
            HttpServletRequest request, @Nullable String name, @Nullable String home) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Viewer(name, home, token.getParameterName(), token.getToken(), List.of())
                : new Viewer(name, home, null, null, List.of());
    }
}
