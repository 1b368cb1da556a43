package nl.houvast.portal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.privacy.PersonalData;
import nl.houvast.reach.Places;
import nl.houvast.reach.Reach;
import nl.houvast.reach.Subject;
import nl.houvast.reach.Subjects;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What casework does in the real house: it knows who is being helped, and where danger is. */
@TestConfiguration(proxyBeanMethods = false)
class PortalHouse {

    @Bean
    Helped helped() {
        return new Helped();
    }

    static final class Helped implements Subjects, Places, PersonalData {

        final Set<PersonId> known = ConcurrentHashMap.newKeySet();
        final Set<PersonId> inDanger = ConcurrentHashMap.newKeySet();

        @Override
        public List<Subject> about(PersonId person) {
            return known.contains(person) ? List.of(new Subject(person, "", "", null)) : List.of();
        }

        @Override
        public boolean dangerAtHome(PersonId person) {
            return inDanger.contains(person);
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

        @Override
        public Map<String, Left> tables() {
            return Map.of();
        }

        @Override
        public List<Part> about(PersonId person, Actor by) {
            return List.of();
        }
    }
}
