package nl.houvast.signin;

import nl.houvast.web.Page;

/**
 * Signs somebody in with a passkey.
 *
 * @param failed whether that did not work just now
 */
record PasskeyPage(boolean failed) implements Page {}
