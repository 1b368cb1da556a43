package nl.houvast.news;

import static nl.houvast.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.houvast.web.Choice;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where an editor writes down a story and its consent.
 *
 * @param id null for a new one
 * @param theirs what somebody else wrote meanwhile, or null
 */
record StoryWritingPage(
        @Nullable UUID id, ExperienceForm form, Problems problems, @Nullable Story theirs)
        implements Page {

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    String address() {
        return ExperienceEditor.PATH + (id == null ? "/nieuw" : "/" + id + "/bewerken");
    }

    String back() {
        return ExperienceEditor.PATH + (id == null ? "" : "/" + id);
    }

    static List<Choice> themes() {
        return Arrays.stream(Story.Theme.values())
                .map(theme -> Choice.of(theme.word(), text("news.theme." + theme)))
                .toList();
    }

    static List<Choice> invented() {
        return List.of(Choice.of(ExperienceForm.YES, text("news.field.invented.yes")));
    }

    static List<Choice> givenBy() {
        return Arrays.stream(StoryConsent.By.values())
                .map(by -> Choice.of(by.name(), text("news.by." + by)))
                .toList();
    }

    static List<Choice> givenHow() {
        return Arrays.stream(StoryConsent.How.values())
                .map(how -> Choice.of(how.name(), text("news.how." + how)))
                .toList();
    }
}
