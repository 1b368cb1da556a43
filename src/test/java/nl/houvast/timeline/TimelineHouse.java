package nl.houvast.timeline;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.person.PersonId;
import nl.houvast.reach.Places;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Subject;
import nl.houvast.reach.Subjects;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What the modules above do in the real house: they know the case files, and have the addresses.
 */
@TestConfiguration(proxyBeanMethods = false)
class TimelineHouse {

    @Bean
    Helped helped() {
        return new Helped();
    }

    /** Case files, each of a person of whom this house knows. */
    static final class Helped implements Subjects, Places {

        final Map<UUID, PersonId> files = new ConcurrentHashMap<>();

        PersonId person(UUID file) {
            return Optional.ofNullable(files.get(file)).orElseThrow(Missing::new);
        }

        @Override
        public List<Subject> about(PersonId person) {
            return files.containsValue(person)
                    ? List.of(new Subject(person, "", "", null))
                    : List.of();
        }

        @Override
        public Optional<PersonId> byReference(String reference) {
            return Optional.empty();
        }

        @Override
        public boolean busy(PersonId person, String actor) {
            return false;
        }

        @Override
        public Map<PersonId, String> pages(Collection<PersonId> persons, Reach reach) {
            return Map.of();
        }

        @Override
        public Optional<String> page(PersonId person) {
            return Optional.empty();
        }

        @Override
        public Set<String> holders(PersonId person) {
            return Set.of();
        }

        @Override
        public void move(PersonId person, String region, String team) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void handOver(PersonId person, String from, Actor to, Actor by) {
            throw new UnsupportedOperationException();
        }
    }

    /** The addresses of a case file, as far as they are about its timeline. */
    @TestComponent
    @Controller
    @RequestMapping("/werk/dossiers/{id}")
    static class Addresses {

        private final Helped helped;
        private final TimelinePages pages;
        private final Timeline timeline;
        private final Notes notes;

        Addresses(Helped helped, TimelinePages pages, Timeline timeline, Notes notes) {
            this.helped = helped;
            this.pages = pages;
            this.timeline = timeline;
            this.notes = notes;
        }

        @GetMapping
        Page show(@PathVariable UUID id, Actor by) {
            return new OlderPage("/werk", timeline.page(helped.person(id), id, null, by));
        }

        @GetMapping("/tijdlijn")
        Page older(@PathVariable UUID id, @RequestParam String na, Actor by) {
            return pages.older(helped.person(id), id, TimeOrdered.parse(na), by);
        }

        @GetMapping("/notities")
        Page begin(@PathVariable UUID id, Actor by) {
            return pages.begin(helped.person(id), id, by);
        }

        @PostMapping("/notities")
        Page add(@PathVariable UUID id, @Valid NoteForm form, BindingResult result, Actor by) {
            return pages.add(helped.person(id), id, form, Problems.of(result), by);
        }

        @PostMapping("/notities/bewaren")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void keep(@PathVariable UUID id, NoteForm form, Actor by) {
            notes.keep(helped.person(id), id, null, form, by);
        }

        @GetMapping("/notities/{note}")
        Page open(
                @PathVariable UUID id,
                @PathVariable String note,
                @RequestParam(defaultValue = "") String samen,
                Actor by) {
            var which = TimeOrdered.parse(note);
            return pages.open(helped.person(id), id, which, !samen.isEmpty(), by);
        }

        @PostMapping("/notities/{note}")
        Page edit(
                @PathVariable UUID id,
                @PathVariable String note,
                @Valid NoteForm form,
                BindingResult result,
                Actor by) {
            var which = TimeOrdered.parse(note);
            return pages.edit(helped.person(id), id, which, form, Problems.of(result), by);
        }

        @PostMapping("/notities/{note}/bewaren")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void keep(@PathVariable UUID id, @PathVariable String note, NoteForm form, Actor by) {
            notes.keep(helped.person(id), id, TimeOrdered.parse(note), form, by);
        }
    }
}
