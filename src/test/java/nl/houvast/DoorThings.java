package nl.houvast;

import static nl.houvast.Callers.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.houvast.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Something to find behind the doors. */
record DoorThings(MockMvcTester browser, JdbcClient db) {

    /** Addresses that a filter answers and no controller. */
    private static final List<String> FILTERS =
            List.of(
                    "POST /inloggen",
                    "POST /uitloggen",
                    "GET /oauth2/authorization/{provider}",
                    "GET /login/oauth2/code/{provider}",
                    "POST /logout/connect/back-channel/{provider}");

    /** Every address that somebody may knock at, with its method. */
    static Set<String> doors(RequestMappingHandlerMapping mappings) {
        var doors = new TreeSet<>(FILTERS);
        mappings.getHandlerMethods()
                .keySet()
                .forEach(
                        mapping -> {
                            var methods = mapping.getMethodsCondition().getMethods();
                            var words =
                                    methods.isEmpty()
                                            ? Stream.of("GET", "POST")
                                            : methods.stream().map(Enum::name);
                            words.forEach(
                                    word ->
                                            mapping.getPatternValues()
                                                    .forEach(path -> doors.add(word + " " + path)));
                        });
        return doors;
    }

    UUID one(String query) {
        return db.sql(query).query(UUID.class).single();
    }

    UUID draft() {
        var begun =
                browser.post()
                        .uri("/aanmelden/start")
                        .with(somebody(Role.REFERRER))
                        .with(csrf())
                        .exchange();
        var address = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
        return UUID.fromString(
                address.substring("/aanmelden/".length(), "/aanmelden/".length() + 36));
    }

    /** A draft of which only the receipt is left; no referral, for others count those. */
    UUID sent() {
        var draft = draft();
        db.sql(
                        """
                        update draft.draft
                           set content = null, reference = 'HV-7K3Q-9D2M', route = 'SELF',
                               sent_at = now()
                         where id = ?
                        """)
                .param(draft)
                .update();
        return draft;
    }

    /** Where everybody can come in by the incident. */
    static final String SLUG = "0123456789ab";

    UUID incident() {
        return db.sql(
                        """
                        insert into incident.incident
                            (id, slug, name, event, region, place, happened_on, words_nl, words_en,
                             open, opened_by, opened_at)
                        values (gen_random_uuid(), ?, 'Brand', 'disaster', ?, 'Kade',
                                date '2026-11-20', 'Brand.', 'Fire.', true, 'demo', now())
                        returning id
                        """)
                .params(SLUG, Callers.REGION)
                .query(UUID.class)
                .single();
    }

    /** Nothing that was put here for the doors is left. */
    void asItWas() {
        db.sql("delete from handover.handover").update();
        db.sql("delete from casework.case_file where owner = 'daan'").update();
        db.sql("truncate task.task, task.watched").update();
        db.sql("delete from incident.incident").update();
        db.sql(
                        """
                        update casework.first_contact
                           set region = '', taken_by = null, status = 'WAITING'
                         where taken_by = 'noor'
                        """)
                .update();
    }

    UUID request(UUID person) {
        var received =
                browser.post()
                        .uri("/werk/verzoeken")
                        .param("person", person.toString())
                        .param("kind", "ACCESS")
                        .param("askedBy", "SELF")
                        .with(somebody(Role.WORKER))
                        .with(csrf())
                        .exchange();
        var address = Objects.requireNonNull(received.getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring("/werk/verzoeken/".length()));
    }

    /** Lets this account see what was done with the data of that person. */
    void access(UUID person, String account) {
        db.sql(
                        """
                        insert into portal.client_access (account, person, given_at, given_by)
                        values (?, ?, now(), 'noor') on conflict do nothing
                        """)
                .params(account, person)
                .update();
    }

    /** As if this first contact and that person might be the same. */
    void link(UUID contact, UUID other) {
        db.sql(
                        """
                        insert into casework.link (one, other, found_at)
                        select least(person, :other), greatest(person, :other), now()
                          from casework.first_contact where id = :contact
                        on conflict do nothing
                        """)
                .param("other", other)
                .param("contact", contact)
                .update();
    }

    /** A partner of another organisation. */
    static final String ANOTHER = "another-partner";

    /** What Moviera may read of this person; two partners, of whom one is of Moviera. */
    UUID shared(UUID person) {
        for (var account : List.of(Role.PARTNER.word(), ANOTHER)) {
            db.sql(
                            """
                            insert into access.account (id, role, name, organisation, signed_in_at)
                            values (?, 'PARTNER', 'Een partner', ?, now())
                            on conflict (id) do nothing
                            """)
                    .params(account, account.equals(ANOTHER) ? "arosa" : "moviera")
                    .update();
        }
        browser.post()
                .uri("/werk/delen/" + person)
                .param("receiver", "moviera")
                .param("fields", "NAME")
                .param("until", "31-12-2099")
                .param("givenBy", "SELF")
                .param("how", "ORAL")
                .param("evidence", "Gezegd in het gesprek")
                .with(somebody(Role.WORKER))
                .with(csrf())
                .exchange();
        return db.sql("select id from privacy.sharing where person = ?")
                .param(person)
                .query(UUID.class)
                .single();
    }

    /** Something that this account has to do for this person. */
    UUID task(UUID person, UUID caseFile, String owner) {
        db.sql("insert into task.watched (case_file, person) values (?, ?) on conflict do nothing")
                .params(caseFile, person)
                .update();
        return db.sql(
                        """
                        insert into task.task
                            (id, person, case_file, kind, binding, region, team, owner, urgent,
                             due_at, waits_for, added_by, added_at, state, version)
                        values (gen_random_uuid(), ?, ?, 'TODO', false, ?, '', ?, false,
                                now(), 'US', 'daan', now(), 'OPEN', 1)
                        returning id
                        """)
                .params(person, caseFile, Callers.REGION, owner)
                .query(UUID.class)
                .single();
    }

    /** What a partner of Moviera finds about this person. */
    Map<String, UUID> partners(UUID person, UUID caseFile) {
        var shared = shared(person);
        return Map.of(
                "/partner/{id}",
                shared,
                "/partner/overdrachten/{id}",
                handover(person, caseFile, shared));
    }

    /** Somebody on the way to Moviera, which may read this package. */
    UUID handover(UUID person, UUID caseFile, UUID sharing) {
        return db.sql(
                        """
                        insert into handover.handover
                            (id, case_file, person, offer, kind, region, team, owner, state, due_at,
                             rung, sharing, sent_at, watch, version)
                        values (gen_random_uuid(), ?, ?, 'moviera', 'WARM_HANDOVER', ?, '', 'daan',
                                'SENT', now() + interval '9 days', 0, ?, now(), gen_random_uuid(), 1)
                        returning id
                        """)
                .params(caseFile, person, Callers.REGION, sharing)
                .query(UUID.class)
                .single();
    }

    UUID caseFile(UUID contact) {
        return caseFile(db, contact);
    }

    /** An open case file that came of this first contact; Daan has it. */
    static UUID caseFile(JdbcClient db, UUID contact) {
        return db.sql(
                        """
                        insert into casework.case_file
                            (id, first_contact, referral, person, event, relation, route, region,
                             team, urgent, received_at, owner, opened_at, status, version)
                        select gen_random_uuid(), id, referral, person, event, relation, route,
                               region, team, urgent, received_at, 'daan', now(), 'ACTIVE', 1
                          from casework.first_contact where id = ?
                        returning id
                        """)
                .param(contact)
                .query(UUID.class)
                .single();
    }

    /** A case file of this account, about somebody who has none yet. */
    static UUID caseFile(JdbcClient db, String owner) {
        var contact =
                db.sql(
                                """
                                select id from casework.first_contact c
                                 where not exists (select from casework.case_file f
                                                    where f.first_contact = c.id)
                                 order by id limit 1
                                """)
                        .query(UUID.class)
                        .single();
        var file = caseFile(db, contact);
        db.sql("update casework.case_file set owner = ? where id = ?").params(owner, file).update();
        return file;
    }

    /** The account of who has this name and signed in before. */
    static String account(JdbcClient db, String name) {
        return Objects.requireNonNull(
                db.sql("select id from access.account where name = ?")
                        .param(name)
                        .query(String.class)
                        .single());
    }
}
