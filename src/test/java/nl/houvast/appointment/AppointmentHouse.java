package nl.houvast.appointment;

import static nl.houvast.appointment.AppointmentExamples.NOON;
import static nl.houvast.appointment.AppointmentExamples.NOOR;
import static nl.houvast.appointment.AppointmentExamples.SVEN;
import static nl.houvast.appointment.AppointmentExamples.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import nl.houvast.appointment.AppointmentDesk.Wish;
import nl.houvast.appointment.Reminders.Reminded;
import nl.houvast.contact.Channel;
import nl.houvast.post.MessageFailed;
import nl.houvast.privacy.PersonalData.DangerFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What happens to appointments without that anybody touches them. Runs in the house of {@link
 * AppointmentModuleTests}: one house for both.
 */
abstract class AppointmentHouse extends AppointmentRoom {

    /** The same day at a quarter to two. */
    static final Instant AFTERNOON = Instant.parse("2026-11-26T12:45:00Z");

    @Autowired AppointmentPlaces places;
    @Autowired AppointmentRecords records;

    @Test
    void aReminderGoesOnlyWhenThatIsSafeAndOtherwiseTheWorkerTellsIt() {
        var file = opened(sam());
        var mail = planned(file, Way.OFFICE, "office", "utrecht", "remind", "EMAIL");
        var text =
                planned(file, Way.VIDEO, AFTERNOON, "link", "https://v.example", "remind", "SMS");
        round.look();
        assertThat(read(mail).reminds()).as("it is too early").isTrue();

        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        round.look();
        assertThat(read(mail).reminded()).isEqualTo(Reminded.OFFERED);
        assertThat(read(text).reminded()).as("a text is not safe").isEqualTo(Reminded.REFUSED);
        assertThat(text(get(text, NOOR))).contains("Geen herinnering mogelijk. Vertel het");
        assertThat(tasks(file)).containsOnlyOnce("TODO worker-noor");

        var person = read(mail).about().person();
        inTransaction(
                () ->
                        events.publishEvent(
                                new MessageFailed(person, Channel.EMAIL, clock.instant())));
        assertThat(read(mail).reminded()).isEqualTo(Reminded.FAILED);
        assertThat(tasks(file)).filteredOn("TODO worker-noor"::equals).hasSize(2);
    }

    @Test
    void whenHomeIsNotSafeNothingGoesByItselfAndAPersonLooks() {
        var file = opened(sam());
        var address = planned(file, Way.OFFICE, "office", "utrecht", "remind", "EMAIL");
        var person = read(address).about().person();

        inTransaction(() -> events.publishEvent(new DangerFound(person, NOON)));

        assertThat(read(address).state()).isEqualTo(AppointmentState.PLANNED);
        assertThat(read(address).reminded()).isEqualTo(Reminded.STOPPED);
        assertThat(tasks(file)).filteredOn("TODO worker-noor"::equals).hasSize(2);
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        round.look();
        assertThat(
                        db.sql("select count(*) from post.message where person = ?")
                                .param(person.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void whoWantsNothingAnyMoreHasNoAppointmentAndWhoIsForgottenNeverHad() {
        var person = sam();
        var file = opened(person);
        var address = planned(file, Way.VIDEO, "link", "https://video.example/kamer-7");
        var part =
                Objects.requireNonNull(transaction.execute(status -> records.about(person, NOOR)))
                        .getFirst();
        assertThat(part.name()).isEqualTo("appointments");
        assertThat(part.entries().toString())
                .contains("2026-11-26T09:00:00Z", "kamer-7", "Gepland");

        inTransaction(() -> consents.withdraw(person, NOOR));
        assertThat(read(address).state()).isEqualTo(AppointmentState.CANCELLED);
        assertThat(tasks(file)).isEmpty();

        inTransaction(() -> persons.forget(person, NOOR));
        assertThat(appointments.of(person)).isEmpty();
        assertThat(get(address, NOOR)).hasStatus(404);
    }

    @Test
    void whatGoesToAColleagueStaysAgreedAlsoWhenItClashes() {
        receives(SVEN);
        var person = sam();
        var file = opened(person);
        var address = planned(file, Way.OFFICE, "office", "utrecht");
        var later = planned(file, Way.OFFICE, AFTERNOON, "office", "utrecht");
        var other = opened(sam());
        db.sql("update casework.case_file set owner = ? where id = ?")
                .params(SVEN.id(), other.value())
                .update();
        desk.plan(other, Way.OFFICE, new Wish(THURSDAY, "utrecht", null, null), SVEN);
        assertThat(places.holders(person)).containsExactly(NOOR.id());

        places.handOver(person, NOOR.id(), SVEN, NOOR);
        places.move(person, "VR09", "zeden");

        assertThat(read(address).worker()).isEqualTo(SVEN.id());
        assertThat(read(address).clashes()).isTrue();
        assertThat(read(later).clashes()).isFalse();
        assertThat(text(get("/werk/agenda", SVEN))).contains("Valt samen met een andere afspraak");
        assertThat(read(address).about().team()).isEqualTo("zeden");
    }
}
