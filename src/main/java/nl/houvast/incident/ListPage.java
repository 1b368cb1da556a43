package nl.houvast.incident;

import static nl.houvast.web.Texts.text;
import static nl.houvast.web.Texts.textOr;

import nl.houvast.incident.ListDesk.Wrong;
import nl.houvast.incident.ListFile.Column;
import nl.houvast.incident.Lists.Brought;
import nl.houvast.incident.Lists.WrongCell;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;

/** A list that somebody brought: what would happen, what is wrong in it, and how far it is. */
record ListPage(Incident incident, Brought list, Wrong wrong, Problems problems) implements Page {

    /** So many wrong cells are shown; whoever has more starts there. */
    static final int SHOWN = 200;

    @Override
    public int status() {
        return problems.any() ? 409 : 200;
    }

    String address() {
        return incident.address() + "/lijst/" + list.id();
    }

    /** How many still wait for their turn. */
    int waiting() {
        return list.people() - list.taken() - list.known() - list.refused();
    }

    /** The heading of the column. */
    static String heading(WrongCell cell) {
        return Column.valueOf(cell.field()).heading();
    }

    /** What to do about it: in the words of the column, of a list, or of the rule. */
    static String words(WrongCell cell) {
        var own = textOr("incident.list.wrong." + cell.field() + "." + cell.code(), "");
        if (!own.isEmpty()) {
            return own;
        }
        var ours = textOr("incident.list.wrong." + cell.code(), "");
        return ours.isEmpty() ? text("referral.objection." + cell.code()) : ours;
    }
}
