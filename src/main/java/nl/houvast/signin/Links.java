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
    private final LinkReaders readers;
    private final LinkDelivery delivery;
    private final SigninSettings settings;

    Links(
            JdbcClient db,
            Clock clock,
            LinkReaders readers,
            LinkDelivery delivery,
            SigninSettings settings) {
        this.db = db;
        this.clock = clock;
        this.readers = readers;
        this.delivery = delivery;
        this.settings = settings;
    }

    /**
     * Makes a link that works in this browser only, and sends it when somebody has this address.
     * Nobody can tell which: a row is written either way, and the mail leaves after the answer.
     */
    void ask(Email email, Secret browser) {
        var account = readers.professional(email);
        var link = Secret.make();
        db.sql(
                        """
                        insert into signin.link (digest, browser, account, expires_at)
                        values (:digest, :browser, :account, :expires)
                        """)
                .param("digest", link.digest())
                .param("browser", browser.digest())
                .param("account", account.map(Account::id).orElse(null))
                .param("expires", Timestamp.from(clock.instant().plus(settings.link())))
                .update();
        if (account.isPresent()) {
            delivery.toProfessional(email, link);
        } else {
            delivery.perhapsToClient(email, link);
        }
    }

    /**
     * Uses a link, which then works no more. Empty when it is not this browser's, was used, is too
     * old, or never was; a link in another browser stays as it is, or whoever reads along could
     * spoil it.
     */
    Optional<Account> use(Secret link, Secret browser) {
        var account =
                db.sql(
                                """
                                update signin.link set used_at = :now
                                 where digest = :digest and browser = :browser
                                   and used_at is null and expires_at > :now
                                   and account is not null
                                returning account
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("digest", link.digest())
                        .param("browser", browser.digest())
                        .query(String.class)
                        .optional()
                        .flatMap(readers::known);
        account.ifPresent(readers::cameBack);
        return account;
    }
}
