package nl.houvast.access;

/** Somebody who may sign in here, as their identity provider describes them. */
public record Account(String id, Role role, Scope scope, Profile profile) {}
