package nl.houvast.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.houvast.access.Account;
import nl.houvast.access.Accounts;
import nl.houvast.access.Role;
import nl.houvast.kernel.Email;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links to sign in with, once. For professionals and partners, whose address their identity
 * provider gave. Not for clients yet: a message to somebody who was hurt goes through the module
 * that knows what is safe, and there is no portal to sign in to.
 */
@Service
@Transactional
class Links {

    private static final Set<Role> MAY = EnumSet.of(Role.REFERRER, Role.PARTNER);

    private final JdbcClient db;
    private final Clock clock;
    private final Accounts accounts;
    private final SigninSettings settings;
    private final LinkMail mail;

    Links(JdbcClient db, Clock clock, Accounts accounts, SigninSettings settings, LinkMail mail) {
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
        this.settings = settings;
        this.mail = mail;
    }

    /**
     * Makes a link that works in this browser only, and sends it when somebody has this address.
     * Nobody can tell which: a row is written either way, and the mail leaves after the answer.
     */
    void ask(Email email, Secret browser) {
        var now = clock.instant();
        var account = accounts.reading(email.value(), MAY, now.minus(settings.vouched()));
        var link = Secret.make();
        db.sql(
                        """
                        insert into signin.link (digest, browser, account, expires_at)
                        values (:digest, :browser, :account, :expires)
                        """)
                .param("digest", link.digest())
                .param("browser", browser.digest())
                .param("account", account.map(Account::id).orElse(null))
                .param("expires", Timestamp.from(now.plus(settings.link())))
                .update();
        account.ifPresent(known -> mail.send(email, link));
    }

    /**
     * Uses a link, which then works no more. Empty when it is not this browser's, was used, is too
     * old, or never was; a link in another browser stays as it is, or whoever reads along could
     * spoil it.
     */
    Optional<Account> use(Secret link, Secret browser) {
        var now = clock.instant();
        var account =
                db.sql(
                                """
                                update signin.link set used_at = :now
                                 where digest = :digest and browser = :browser
                                   and used_at is null and expires_at > :now
                                   and account is not null
                                returning account
                                """)
                        .param("now", Timestamp.from(now))
                        .param("digest", link.digest())
                        .param("browser", browser.digest())
                        .query(String.class)
                        .optional()
                        .flatMap(id -> accounts.known(id, MAY, now.minus(settings.vouched())));
        account.ifPresent(known -> accounts.cameBack(known.id()));
        return account;
    }
}
