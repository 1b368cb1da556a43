package nl.houvast.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The parts that every form is made of. */
class PartsTests {

    static final Problems WRONG = Problems.none().and("phone", "Vul een telefoonnummer in");

    TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.houvast");

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.of("nl"));
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aFieldKeepsWhatWasTypedAndSaysWhatToDo() {
        var html =
                field(
                        Map.of("type", "tel", "value", "<b>nul zes", "hint", "06 12 34 56 78"),
                        WRONG);

        assertThat(html)
                .contains("for=\"phone\"", "id=\"phone\"")
                .contains("value=\"&lt;b>nul zes\"")
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"phone-hint phone-problem\"")
                .contains("<span class=\"govuk-visually-hidden\">Fout:</span>")
                .contains("Vul een telefoonnummer in")
                .contains("inputmode=\"tel\"");
    }

    @Test
    void aFieldThatIsRightSaysNothing() {
        assertThat(field(Map.of(), Problems.none()))
                .doesNotContain("aria-invalid")
                .doesNotContain("aria-describedby")
                .doesNotContain("govuk-error-message");
    }

    @Test
    void aNumberIsTypedAsTextWithANumericKeyboard() {
        assertThat(field(Map.of("type", "number"), Problems.none()))
                .contains("type=\"text\"", "inputmode=\"numeric\"");
    }

    @Test
    void theSummaryLinksToEachFieldAndTakesTheFocusWithoutScript() {
        var html = render("problems", Map.of("problems", WRONG.and("", "Probeer het later")));

        assertThat(html)
                .contains("<a href=\"#phone\">Vul een telefoonnummer in</a>")
                .contains("<li>Probeer het later</li>")
                .contains("tabindex=\"-1\"", "autofocus");
    }

    @Test
    void theSummaryOfAChoiceLinksToItsFirstAnswer() {
        var html =
                render(
                        "radios",
                        Map.of(
                                "name", "basis",
                                "legend", "Toestemming",
                                "choices", List.of(Choice.of("ja", "Ja"), Choice.of("nee", "Nee")),
                                "chosen", "nee",
                                "problems", Problems.none().and("basis", "Kies ja of nee")));

        assertThat(html)
                .contains("id=\"basis\" name=\"basis\" type=\"radio\" value=\"ja\"")
                .contains("id=\"basis-nee\" name=\"basis\" type=\"radio\" value=\"nee\" checked")
                .contains("Kies ja of nee");
    }

    @Test
    void aSelectKeepsWhatWasChosen() {
        var html =
                render(
                        "select",
                        Map.of(
                                "name", "language",
                                "label", "Taal",
                                "choices",
                                        List.of(
                                                Choice.of("nl", "Nederlands"),
                                                Choice.of("ar", "Arabisch")),
                                "chosen", "ar",
                                "problems", Problems.none()));

        assertThat(html).contains("<option value=\"ar\" selected>Arabisch</option>");
    }

    @Test
    void aLongTextIsCountedAndNeverCutOff() {
        var html =
                render(
                        "textarea",
                        Map.of(
                                "name", "note",
                                "label", "Toelichting",
                                "value", "",
                                "maxlength", 1000,
                                "problems", Problems.none()));

        assertThat(html)
                .contains("data-maxlength=\"1000\"", "Hoogstens 1000 tekens")
                .contains("aria-describedby=\"note-info\"")
                .doesNotContain(" maxlength=");
    }

    private String field(Map<String, Object> more, Problems problems) {
        var with = new HashMap<String, Object>();
        with.put("name", "phone");
        with.put("label", "Telefoonnummer");
        with.put("value", "");
        with.put("problems", problems);
        with.putAll(more);
        return render("field", with);
    }

    private String render(String part, Map<String, Object> with) {
        var html = new StringOutput();
        templates.render("web/" + part + ".jte", with, html);
        return html.toString();
    }
}
