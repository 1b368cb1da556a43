package nl.houvast.post;

import java.time.Instant;
import nl.houvast.contact.Channel;
import nl.houvast.person.PersonId;

/**
 * A message did not get through, however often it was tried, or may not go any more: somebody must
 * find another way to the person.
 */
public record MessageFailed(PersonId person, Channel channel, Instant at) {}
