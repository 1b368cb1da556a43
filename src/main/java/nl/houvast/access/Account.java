package nl.houvast.access;

/** Somebody who may sign in here, as their identity provider describes them. */
record Account(String id, Role role, Profile profile) {}
