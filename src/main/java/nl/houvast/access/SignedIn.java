package nl.houvast.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * That somebody signed in: all that a session holds. Their name is theirs, to greet them with;
 * nothing here is about anybody they help.
 */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String name;

    SignedIn(Account account) {
        super(List.of(new SimpleGrantedAuthority(account.role().authority())));
        this.id = account.id();
        this.name = account.profile().name();
        setAuthenticated(true);
    }

    @Override
    public String getPrincipal() {
        return id;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** What to call them on the page. */
    String displayName() {
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
