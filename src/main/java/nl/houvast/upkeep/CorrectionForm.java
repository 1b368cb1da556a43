package nl.houvast.upkeep;

import java.util.EnumMap;
import java.util.Map;
import nl.houvast.directory.Entry;
import nl.houvast.directory.Entry.Amendable;
import nl.houvast.web.Form;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import nl.houvast.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What should stand in an entry, as it was typed. A field that was not sent stays as it is; one
 * that was sent empty is wanted to be empty.
 */
record CorrectionForm(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String hours,
        @Nullable String cost,
        @Nullable String descriptionNl,
        @Nullable String descriptionEn,
        @Nullable String remark)
        implements Form {

    static final int LONGEST_REMARK = 1000;

    /** What stands there, or is wanted already. */
    static CorrectionForm of(OwnEntryDesk.Own own) {
        return new CorrectionForm(
                wanted(own, Amendable.PHONE),
                wanted(own, Amendable.EMAIL),
                wanted(own, Amendable.WEBSITE),
                wanted(own, Amendable.HOURS),
                wanted(own, Amendable.COST),
                wanted(own, Amendable.DESCRIPTION_NL),
                wanted(own, Amendable.DESCRIPTION_EN),
                own.open(Correction.REMARK).map(Correction::wanted).orElse(""));
    }

    private static String wanted(OwnEntryDesk.Own own, Amendable field) {
        return own.open(field.name()).map(Correction::wanted).orElse(field.in(own.entry()));
    }

    /** The name of the input. */
    static String name(Amendable field) {
        return switch (field) {
            case PHONE -> "phone";
            case EMAIL -> "email";
            case WEBSITE -> "website";
            case HOURS -> "hours";
            case COST -> "cost";
            case DESCRIPTION_NL -> "descriptionNl";
            case DESCRIPTION_EN -> "descriptionEn";
        };
    }

    /** What was typed for this field; null when it was not sent. */
    @Nullable String typed(Amendable field) {
        return switch (field) {
            case PHONE -> phone;
            case EMAIL -> email;
            case WEBSITE -> website;
            case HOURS -> hours;
            case COST -> cost;
            case DESCRIPTION_NL -> descriptionNl;
            case DESCRIPTION_EN -> descriptionEn;
        };
    }

    /** What is wanted, of the fields that were sent. */
    Map<Amendable, String> wanted() {
        var wanted = new EnumMap<Amendable, String>(Amendable.class);
        for (var field : Amendable.values()) {
            var typed = typed(field);
            if (typed != null) {
                wanted.put(field, field.tidy(typed));
            }
        }
        return wanted;
    }

    /** What is wanted besides; what was before when it was not sent. */
    String remark(String before) {
        return remark == null ? before : remark.replace("\r\n", "\n").strip();
    }

    /** What is wrong; what is as it was before, is right. */
    Problems problems(Entry entry) {
        var problems = Problems.none();
        var wanted = wanted();
        for (var field : Amendable.of(entry)) {
            var value = wanted.get(field);
            if (value != null && !value.equals(field.in(entry)) && !field.allows(value)) {
                var text = Texts.text("upkeep.own.wrong." + field, field.longest());
                problems = problems.and(name(field), text);
            }
        }
        var said = remark("");
        if (said.length() > LONGEST_REMARK) {
            problems = problems.and("remark", Texts.text("upkeep.own.remark.long", LONGEST_REMARK));
        }
        return PlainText.Check.readable(said, true)
                ? problems
                : problems.and("remark", Texts.text("web.unreadable"));
    }
}
