package nl.houvast.reach;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.web.Page;

/** What this actor watches over. */
record ManagePage(Actor by) implements Page {

    boolean officer() {
        return by.role() == Role.PRIVACY_OFFICER;
    }

    boolean administrator() {
        return by.role() == Role.ADMINISTRATOR;
    }

    boolean editor() {
        return by.role() == Role.EDITOR;
    }

    boolean staff() {
        return by.isStaff();
    }
}
