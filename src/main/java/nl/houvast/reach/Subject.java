package nl.houvast.reach;

import nl.houvast.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A record about a person, as far as it decides who may see it.
 *
 * @param region code of the safety region that it belongs to, "VR09"; empty when not known
 * @param team name of the team that it is for; empty when it is for everybody in the region
 * @param owner who has it, or null when nobody does
 */
public record Subject(PersonId person, String region, String team, @Nullable String owner) {}
