package nl.houvast;

import static nl.houvast.person.PersonExamples.BRAM;
import static nl.houvast.person.PersonExamples.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.houvast.contact.Channel;
import nl.houvast.contact.SafeContact;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.PersonName;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.person.ContactPerson;
import nl.houvast.person.Identity;
import nl.houvast.person.PersonId;
import nl.houvast.person.Persons;
import nl.houvast.person.Purpose;
import nl.houvast.person.Sealed;
import nl.houvast.person.Vault;
import nl.houvast.post.Post;
import nl.houvast.privacy.ConsentBasis;
import nl.houvast.privacy.Consents;
import nl.houvast.privacy.GiveConsent;
import nl.houvast.privacy.GivenBy;
import nl.houvast.privacy.GivenHow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plants texts that occur nowhere else, through everything that person, privacy and post offer,
 * with the logs wide open, and looks for them everywhere.
 */
@SpringBootTest(
        properties = {
            "logging.level.nl.houvast=TRACE",
            "logging.level.org.springframework.jdbc=TRACE",
            "logging.level.org.springframework.data=TRACE",
            "logging.level.org.springframework.transaction=TRACE",
            "logging.level.org.springframework.modulith=TRACE",
            // the mail server of the test is outside the house, and may know its own users
            "logging.level.com.icegreen=OFF",
            "houvast.post.round=PT0.2S"
        })
@Import(TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class VaultLeakTests {

    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    static final List<String> MARKERS =
            List.of(
                    "Wolkenveger",
                    "Nachtegaalsma",
                    "2001-09-27",
                    "+31687349215",
                    "wolkje.n@plantveld.test",
                    "plantveld",
                    "Ouderwolkje",
                    "+31698127634",
                    "goudenregen-codewoord",
                    "zeg maar loodgieter Kwast",
                    "liever niet als de buurvrouw meeluistert",
                    "half getypt over de aanranding");

    static final Identity PLANTED =
            new Identity(
                    new PersonName("Wolkenveger", "Nachtegaalsma"),
                    LocalDate.of(2001, 9, 27),
                    new PhoneNumber("+31687349215"),
                    new Email("wolkje.n@plantveld.test"),
                    "nl",
                    true,
                    new ContactPerson(
                            new PersonName("Ouderwolkje", null),
                            new PhoneNumber("+31698127634"),
                            ContactPerson.Relation.CARER),
                    new SafeContact(
                            true,
                            false,
                            false,
                            true,
                            false,
                            List.of(),
                            "goudenregen-codewoord",
                            "zeg maar loodgieter Kwast"));

    @Autowired Persons persons;
    @Autowired Vault vault;
    @Autowired Consents consents;
    @Autowired Post post;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired Clock clock;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("houvast.post.sender", () -> "bericht@neutraal.test");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void aPlaceForWhatOtherModulesKeep() {
        db.sql("create table if not exists public.probe (sealed bytea)").update();
    }

    @Test
    void nothingOfAPersonIsReadableAnywhere(CapturedOutput output) {
        var person = in(this::plant);
        in(() -> persons.open(person, Purpose.FIRST_CONTACT, NOOR));
        in(() -> persons.alike(List.of(person, in(this::plant)), NOOR));
        breakOff(person);
        post.offer(person, Channel.EMAIL, NOOR);
        assertThat(MAIL.waitForIncomingEmail(10_000, 1)).isTrue();
        var forgotten = in(this::plant);
        transaction.executeWithoutResult(status -> consents.withdraw(forgotten, NOOR));
        transaction.executeWithoutResult(status -> persons.forget(forgotten, NOOR));

        assertThat(output.getAll()).as("the logs are open").contains("insert into person.person");
        assertThat(
                        new MarkerScan(db, MARKERS)
                                .tables()
                                .files()
                                .text("log", output.getAll())
                                .found())
                .isEmpty();
    }

    private PersonId plant() {
        var person = persons.register(PLANTED, BRAM);
        consents.give(
                new GiveConsent(
                        person,
                        ConsentBasis.EXPLICIT,
                        GivenBy.SELF,
                        GivenHow.ORAL,
                        clock.instant()),
                BRAM);
        keep(vault.seal(person, "casework.attempt.note", MARKERS.get(10)));
        keep(vault.sealAlone(UUID.randomUUID(), MARKERS.get(11)));
        return person;
    }

    private void keep(Sealed sealed) {
        db.sql("insert into public.probe values (?)").param(sealed.value()).update();
    }

    /** Errors must not tell either: neither their own text nor the database's. */
    private void breakOff(PersonId person) {
        var failures = new StringBuilder();
        for (var work :
                List.<Supplier<Object>>of(
                        () -> persons.open(new PersonId(UUID.randomUUID()), Purpose.CASEWORK, NOOR),
                        () ->
                                vault.open(
                                        person,
                                        "elsewhere",
                                        vault.seal(person, "here", MARKERS.get(10)),
                                        Purpose.CASEWORK,
                                        NOOR),
                        () -> {
                            persons.register(PLANTED, BRAM);
                            return db.sql("select 1 / 0").query(Integer.class).single();
                        })) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> in(work))
                    .satisfies(e -> failures.append(e).append(e.getCause()));
        }
        assertThat(failures).contains(Missing.class.getSimpleName());
        assertThat(new MarkerScan(db, MARKERS).text("errors", failures.toString()).found())
                .isEmpty();
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
