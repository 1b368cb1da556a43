package nl.houvast.entrance;

import nl.houvast.web.Page;

/**
 * Signed out here; the browser goes on by itself.
 *
 * @param there where to sign out at the identity provider
 */
record GoodbyePage(String there) implements Page {}
