package nl.houvast.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In demo mode, the first time: a notice, an instruction and stories of people who do not exist,
 * each of which says so. Written by one invented editor and published by another, as it must be.
 */
@Component
@ConditionalOnBooleanProperty("houvast.demo")
class DemoNews {

    private static final Actor SEM = new Actor("demo-redacteur", Role.EDITOR);
    private static final Actor LOTTE = new Actor("demo-redacteur-2", Role.EDITOR);
    private static final int MONTHS = 24;

    private final NoticeDesk notices;
    private final NoticeList list;
    private final ExperienceDesk stories;
    private final Experiences experiences;
    private final Clock clock;

    DemoNews(
            NoticeDesk notices,
            NoticeList list,
            ExperienceDesk stories,
            Experiences experiences,
            Clock clock) {
        this.notices = notices;
        this.list = list;
        this.stories = stories;
        this.experiences = experiences;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        var today = Days.today(clock);
        if (list.lines().isEmpty()) {
            notices(today).forEach(this::publish);
        }
        if (experiences.count() == 0) {
            var number = 0;
            for (var story : stories()) {
                number++;
                publish(story, number, today);
            }
        }
    }

    private void publish(NoticeContent content) {
        var id = notices.begin(content, SEM);
        notices.offer(id, 1, SEM);
        notices.publish(id, 2, LOTTE);
    }

    private void publish(Story story, int number, LocalDate today) {
        var consent =
                new StoryConsent(
                        StoryConsent.By.SELF,
                        StoryConsent.How.PAPER,
                        today,
                        today.plusMonths(MONTHS),
                        "DEMO-" + number);
        var slug =
                "voorbeeld-"
                        + story.themes().stream()
                                .map(Story.Theme::word)
                                .collect(Collectors.joining("-"));
        var id = stories.begin(slug, story, consent, SEM);
        stories.offer(id, 1, SEM);
        stories.publish(id, 2, Experience.CHECKS, LOTTE);
    }

    private static List<NoticeContent> notices(LocalDate today) {
        return List.of(
                new NoticeContent(
                        NoticeContent.Kind.INSTRUCTION,
                        true,
                        today,
                        null,
                        new Words(
                                "Voorbeeld: eerst vragen of je veilig kunt praten",
                                """
                                ## Bij elk eerste gesprek

                                - Vraag als eerste of iemand **nu veilig kan praten**.
                                - Is dat niet zo? Spreek een ander moment af en hang op.
                                - Spreek geen bericht in als dat niet mag.
                                """),
                        new Words(
                                "Example: first ask whether you can talk safely",
                                """
                                ## In every first conversation

                                - First ask whether somebody **can talk safely now**.
                                - Not so? Agree on another moment and hang up.
                                - Leave no message when that is not allowed.
                                """)),
                new NoticeContent(
                        NoticeContent.Kind.NEWS,
                        false,
                        today,
                        null,
                        new Words(
                                "Voorbeeld: nieuwe artikelen in de kennisbank",
                                "In de [kennisbank](/kennisbank) staan artikelen over rechten en"
                                        + " over het gesprek."),
                        new Words("", "")));
    }

    private static List<Story> stories() {
        return List.of(
                new Story(
                        "Jade",
                        List.of(Story.Theme.THEFT),
                        new Words(
                                "Voorbeeld: slapen na de inbraak",
                                """
                                *Dit is een verzonnen voorbeeld.*

                                Ik kwam thuis en de deur stond open. Er was niet eens veel weg. Toch
                                sliep ik wekenlang met het licht aan.

                                Iemand van slachtofferhulp belde. Zij zei dat het gewoon is om je
                                niet veilig te voelen in je eigen huis. We maakten een lijstje: wat
                                kan ik zelf doen, wie kan mij helpen. Nu slaap ik weer.
                                """),
                        new Words(
                                "Example: sleeping after the burglary",
                                """
                                *This is an invented example.*

                                I came home and the door was open. Not even much was gone. Still I
                                slept with the light on for weeks.

                                Somebody of victim support called. She said that it is normal not to
                                feel safe in your own house. We made a list: what can I do myself,
                                who can help me. Now I sleep again.
                                """)),
                new Story(
                        "Milan",
                        List.of(Story.Theme.DEATH, Story.Theme.SUICIDE),
                        new Words(
                                "Voorbeeld: praten over mijn broer",
                                """
                                *Dit is een verzonnen voorbeeld.*

                                Mijn broer overleed door zelfdoding. Daarna wist niemand wat te
                                zeggen. Ik ook niet.

                                Wat mij hielp, was iemand die gewoon zijn naam noemde. En een groep
                                met mensen die hetzelfde meemaakten. Het gemis blijft. Ik draag het
                                niet meer alleen.
                                """),
                        new Words("", "")));
    }
}
