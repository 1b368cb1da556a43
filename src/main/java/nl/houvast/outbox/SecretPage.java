package nl.houvast.outbox;

import nl.houvast.outbox.SubscriptionDesk.Given;
import nl.houvast.web.Page;

/** The secret of a connection, once: nobody can show it again. */
record SecretPage(Given given) implements Page {}
