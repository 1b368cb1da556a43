package nl.houvast.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * That somebody signed in: all that a session holds. Their name is theirs, to greet them with;
 * nothing here is about anybody they help.
 */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String name;

    /** That the owner of this account proved who they are. */
    public SignedIn(Account account) {
        super(authorities(account));
        this.id = account.id();
        this.name = account.profile().name();
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Account account) {
        return Stream.concat(
                        Stream.of(account.role().authority()),
                        account.scope().authorities().stream())
                .map(name -> (GrantedAuthority) new SimpleGrantedAuthority(name))
                .toList();
    }

    @Override
    public String getPrincipal() {
        return id;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /**
     * Who is signed in on this thread. Unlike the request's principal this is also known before the
     * request was handled, and while an error is told.
     */
    public static Optional<Authentication> now() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .filter(Authentication::isAuthenticated);
    }

    /** Who this is; a visitor when they have no role here. */
    public static Actor actor(Authentication authentication) {
        return ActorResolver.of(authentication);
    }

    /** What to call them on the page. */
    public String displayName() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && super.equals(that) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
