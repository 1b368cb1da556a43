package nl.houvast.signin;

import java.util.List;
import nl.houvast.web.Page;

/**
 * Where somebody is signed in.
 *
 * @param here the id of the session that asks
 * @param passkeys whether they may have passkeys here
 */
record SessionsPage(List<Sessions.Open> sessions, String here, boolean passkeys) implements Page {}
