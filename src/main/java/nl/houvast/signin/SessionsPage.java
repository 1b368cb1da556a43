package nl.houvast.signin;

import java.util.List;
import nl.houvast.web.Page;

/**
 * Where somebody is signed in.
 *
 * @param here the id of the session that asks
 */
record SessionsPage(List<Sessions.Open> sessions, String here) implements Page {}
