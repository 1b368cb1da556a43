package nl.houvast.signin;

import nl.houvast.access.Account;
import nl.houvast.kernel.Email;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Brings a link to whoever asked for it, after the answer was given: so the answer, and how long it
 * takes, is the same for everybody. To professionals it is mailed from here; what goes to a client
 * passes the gate of the post first.
 */
@Component
class LinkDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(LinkDelivery.class);

    private final SigninMail mail;
    private final ObjectProvider<Clients> clients;
    private final TaskExecutor later;
    private final JdbcClient db;
    private final SigninSettings settings;

    LinkDelivery(
            SigninMail mail,
            ObjectProvider<Clients> clients,
            @Qualifier("applicationTaskExecutor") TaskExecutor later,
            JdbcClient db,
            SigninSettings settings) {
        this.mail = mail;
        this.clients = clients;
        this.later = later;
        this.db = db;
        this.settings = settings;
    }

    /** To this professional or partner. */
    void toProfessional(Email email, Secret link) {
        mail.link(email, link);
    }

    /**
     * To the client who has this address, if there is one: once this transaction has written the
     * link down, it becomes theirs.
     */
    void perhapsToClient(Email email, Secret link) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        later.execute(() -> look(email, link));
                    }
                });
    }

    /** A link that is lost is asked again, so what fails here is not repeated. */
    private void look(Email email, Secret link) {
        try {
            clients.forEach(
                    some -> some.reading(email).ifPresent(found -> give(some, found, link)));
        } catch (RuntimeException e) { // its words may hold the address
            LOG.warn("A client's link could not be sent ({})", e.getClass().getName());
        }
    }

    private void give(Clients of, Account client, Secret link) {
        var taken =
                db.sql(
                                """
                                update signin.link set account = :account
                                 where digest = :digest and account is null and used_at is null
                                """)
                        .param("account", client.id())
                        .param("digest", link.digest())
                        .update();
        if (taken == 1) {
            of.send(client.id(), settings.address() + LinkController.PATH + "/" + link.value());
        }
    }
}
