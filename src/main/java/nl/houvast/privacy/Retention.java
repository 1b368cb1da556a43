package nl.houvast.privacy;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.houvast.access.Actor;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.privacy.RetentionRules.RetentionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets whose term is over: the key and the story go, counts without persons stay. One person in
 * one transaction, so it can break off and go on, and several nodes do no harm to each other.
 */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final int PART = 100;

    /** Tables in which the proof is left of whom was forgotten. */
    private static final List<String> PROOF =
            List.of("consent", "sharing", "notice", "legal_hold", "rights_request");

    private final RetentionRules rules;
    private final List<PersonalData> modules;
    private final Forgetting forgetting;
    private final Clock clock;

    Retention(
            RetentionRules rules, List<PersonalData> modules, Forgetting forgetting, Clock clock) {
        this.rules = rules;
        this.modules = modules;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /**
     * What a rule would remove now.
     *
     * @param persons who would be forgotten, each once
     * @param held whom a legal hold keeps
     * @param proofs of how many who were forgotten before the proof would be removed
     */
    record Due(RetentionRule rule, Set<PersonId> persons, Set<PersonId> held, int proofs) {}

    /** One person at a time, held or forgotten. */
    @Component
    static class Forgetting {

        private final Persons persons;
        private final LegalHolds holds;
        private final JdbcClient db;
        private final TransactionTemplate transaction;

        Forgetting(
                Persons persons, LegalHolds holds, JdbcClient db, TransactionTemplate transaction) {
            this.persons = persons;
            this.holds = holds;
            this.db = db;
            this.transaction = transaction;
        }

        Set<PersonId> held(List<PersonId> persons) {
            return holds.among(persons);
        }

        /** Of how many something is left who were forgotten before this moment. */
        int proofs(Instant before) {
            return db.sql(
                            PROOF.stream()
                                    .map(
                                            table ->
                                                    "select person from privacy."
                                                            + table
                                                            + " where forgotten_at < :before")
                                    .collect(
                                            Collectors.joining(
                                                    " union ", "select count(*) from (", ") p")))
                    .param("before", before.atOffset(UTC))
                    .query(Integer.class)
                    .single();
        }

        void forget(PersonId person) {
            transaction.executeWithoutResult(
                    status -> {
                        persons.lock(person); // whoever places a hold now is waited for
                        if (!holds.on(person)) {
                            persons.forget(person, Actor.HOUSE);
                        }
                    });
        }

        /** Removes what is left of whom was forgotten before this moment. */
        void removeProof(Instant before) {
            transaction.executeWithoutResult(
                    status -> {
                        for (var table : PROOF) {
                            db.sql("delete from privacy." + table + " where forgotten_at < ?")
                                    .param(before.atOffset(UTC))
                                    .update();
                        }
                    });
        }
    }

    /** Shows what would go, by rule, and changes nothing. */
    List<Due> dryRun() {
        return rules.all().stream().map(this::due).toList();
    }

    private Due due(RetentionRule rule) {
        var before = rule.over(clock.instant());
        if (rule.ending() == Ending.FORGOTTEN) {
            return new Due(rule, Set.of(), Set.of(), forgetting.proofs(before));
        }
        var going = new LinkedHashSet<PersonId>();
        var held = new LinkedHashSet<PersonId>();
        each(
                rule,
                part -> {
                    going.addAll(part);
                    held.addAll(forgetting.held(part));
                });
        going.removeAll(held);
        return new Due(rule, Set.copyOf(going), Set.copyOf(held), 0);
    }

    @Scheduled(cron = "${houvast.retention.at:0 30 3 * * *}", zone = "Europe/Amsterdam")
    void round() {
        for (var rule : rules.all()) {
            if (rule.ending() == Ending.FORGOTTEN) {
                forgetting.removeProof(rule.over(clock.instant()));
            } else {
                each(rule, part -> part.forEach(this::forget));
            }
        }
    }

    private void forget(PersonId person) {
        try {
            forgetting.forget(person);
        } catch (RuntimeException e) { // tomorrow again; the others go on
            LOG.error("{} was not forgotten: {}", person, e.getClass().getName());
        }
    }

    private void each(RetentionRule rule, Consumer<List<PersonId>> work) {
        var before = rule.over(clock.instant());
        for (var module : modules) {
            var part = module.over(rule.ending(), before, null, PART);
            while (!part.isEmpty()) {
                work.accept(part);
                part = module.over(rule.ending(), before, part.getLast(), PART);
            }
        }
    }
}
