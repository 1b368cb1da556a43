package nl.houvast.casework;

import static nl.houvast.casework.CaseworkExamples.NOON;
import static nl.houvast.casework.CaseworkExamples.NOOR;
import static nl.houvast.casework.CaseworkExamples.SVEN;
import static nl.houvast.casework.CaseworkExamples.reached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.casework.CaseNews.CaseClosed;
import nl.houvast.casework.CaseNews.CaseHandedOver;
import nl.houvast.casework.CaseNews.CaseOpened;
import nl.houvast.casework.CaseNews.Ending;
import nl.houvast.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CaseFileTests {

    CaseFile file = CaseFile.open(reached(), NOOR, NOON);

    @Test
    void belongsToWhoeverReachedThePerson() {
        var about = reached().about();

        assertThat(file.opened())
                .isEqualTo(
                        new CaseOpened(
                                file.id(),
                                about.person(),
                                about.referral(),
                                about.region(),
                                about.team(),
                                about.urgent(),
                                NOOR.id(),
                                NOON));
    }

    @Test
    void isClosedOnceByItsOwner() {
        refuses(CaseworkRefusal.NOT_YOURS, () -> file.close(Ending.HELPED, SVEN, NOON));
        assertThat(file.close(Ending.HELPED, NOOR, NOON))
                .isEqualTo(
                        new CaseClosed(
                                file.id(), file.about().person(), Ending.HELPED, NOOR.id(), NOON));
        assertThat(file.closedAt()).isEqualTo(NOON);
        refuses(CaseworkRefusal.ALREADY_ENDED, () -> file.close(Ending.HELPED, NOOR, NOON));
    }

    @Test
    void isHandedOverByItsOwnerOrASupervisorWhileItIsOpen() {
        var fatma = new Actor("fatma", Role.SUPERVISOR);
        refuses(CaseworkRefusal.NOT_YOURS, () -> file.handOver(SVEN, SVEN, NOON));

        assertThat(file.handOver(SVEN, NOOR, NOON))
                .isEqualTo(
                        new CaseHandedOver(
                                file.id(),
                                file.about().person(),
                                NOOR.id(),
                                SVEN.id(),
                                NOOR.id(),
                                NOON));
        assertThat(file.handOver(NOOR, fatma, NOON).from()).isEqualTo(SVEN.id());
        assertThat(file.owner()).isEqualTo(NOOR.id());

        file.close(Ending.HELPED, NOOR, NOON);
        refuses(CaseworkRefusal.ALREADY_ENDED, () -> file.handOver(SVEN, NOOR, NOON));
    }

    @Test
    void beginsAfterTheIntakeAndRestsUntilADay() {
        refuses(CaseworkRefusal.NOT_NOW, () -> file.pause(NOON.plusSeconds(60), NOOR, NOON));
        file.begin(NOOR, NOON);
        assertThat(file.status()).isEqualTo(CaseState.ACTIVE);
        refuses(CaseworkRefusal.NOT_NOW, () -> file.begin(NOOR, NOON));

        refuses(CaseworkRefusal.PAUSE_NOT_LATER, () -> file.pause(NOON, NOOR, NOON));
        refuses(CaseworkRefusal.NOT_YOURS, () -> file.pause(NOON.plusSeconds(60), SVEN, NOON));
        file.pause(NOON.plusSeconds(60), NOOR, NOON);
        assertThat(file.pausedUntil()).isEqualTo(NOON.plusSeconds(60));

        file.begin(NOOR, NOON);
        assertThat(file.pausedUntil()).isNull();
        file.close(Ending.HANDED_OVER, NOOR, NOON);
        assertThat(file.ending()).isEqualTo(Ending.HANDED_OVER);
        refuses(CaseworkRefusal.ALREADY_ENDED, () -> file.begin(NOOR, NOON));
    }

    private static void refuses(CaseworkRefusal reason, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(command)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}
