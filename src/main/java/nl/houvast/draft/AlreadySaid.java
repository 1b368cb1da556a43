package nl.houvast.draft;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import nl.houvast.referral.Profession;
import org.jspecify.annotations.Nullable;

/**
 * What was said before somebody begins a referral, so that nobody asks it twice. Names nobody.
 *
 * @param event what happened, as an id of the taxonomy
 * @param relation to what happened, as an id of the taxonomy
 * @param daysAgo whole days since it happened, or null
 * @param profession of who refers, or null
 * @param note what helps the first call
 */
public record AlreadySaid(
        @Nullable String event,
        @Nullable String relation,
        boolean unsafeHome,
        boolean danger,
        boolean suicidal,
        @Nullable Integer daysAgo,
        @Nullable Profession profession,
        String note) {

    /** The draft that begins with it. Who refers is somebody else than who types. */
    DraftContent content() {
        var situation =
                new SituationForm(
                        requireNonNullElse(event, ""),
                        requireNonNullElse(relation, ""),
                        "",
                        ticked(unsafeHome),
                        ticked(danger),
                        ticked(suicidal),
                        daysAgo == null ? "" : String.valueOf(daysAgo),
                        "",
                        "",
                        "",
                        List.of());
        var help =
                new HelpForm(
                        List.of(),
                        note,
                        "",
                        profession == null ? "" : profession.name(),
                        "",
                        "",
                        "",
                        "");
        return DraftContent.begin(situation, null).with(help);
    }

    private static String ticked(boolean yes) {
        return yes ? "true" : "";
    }

    @Override
    public String toString() {
        return "AlreadySaid[hidden]";
    }
}
