package nl.houvast.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import nl.houvast.access.Account;
import nl.houvast.kernel.Email;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links to sign in with, once. */
@Service
@Transactional
class Links {

    private final JdbcClient db;
    private final Clock clock;
    private final Professionals professionals;
    private final SigninSettings settings;
    private final SigninMail mail;

    Links(
            JdbcClient db,
            Clock clock,
            Professionals professionals,
            SigninSettings settings,
            SigninMail mail) {
        this.db = db;
        this.clock = clock;
        this.professionals = professionals;
        this.settings = settings;
        this.mail = mail;
    }

    /**
     * Makes a link that works in this browser only, and sends it when somebody has this address.
     * Nobody can tell which: a row is written either way, and the mail leaves after the answer.
     */
    void ask(Email email, Secret browser) {
        var now = clock.instant();
        var account = professionals.reading(email);
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
        account.ifPresent(known -> mail.link(email, link));
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
                        .flatMap(professionals::known);
        account.ifPresent(professionals::cameBack);
        return account;
    }
}
