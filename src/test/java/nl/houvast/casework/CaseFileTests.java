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
                                file.id(), about.person(), about.referral(), NOOR.id(), NOON));
    }

    @Test
    void isClosedOnceByItsOwner() {
        refuses(CaseworkRefusal.NOT_YOURS, () -> file.close(SVEN, NOON));
        assertThat(file.close(NOOR, NOON)).isEqualTo(new CaseClosed(file.id(), NOOR.id(), NOON));
        assertThat(file.closedAt()).isEqualTo(NOON);
        refuses(CaseworkRefusal.ALREADY_ENDED, () -> file.close(NOOR, NOON));
    }

    @Test
    void isHandedOverByItsOwnerOrASupervisorWhileItIsOpen() {
        var fatma = new Actor("fatma", Role.SUPERVISOR);
        refuses(CaseworkRefusal.NOT_YOURS, () -> file.handOver(SVEN, SVEN, NOON));

        assertThat(file.handOver(SVEN, NOOR, NOON))
                .isEqualTo(new CaseHandedOver(file.id(), NOOR.id(), SVEN.id(), NOOR.id(), NOON));
        assertThat(file.handOver(NOOR, fatma, NOON).from()).isEqualTo(SVEN.id());
        assertThat(file.owner()).isEqualTo(NOOR.id());

        file.close(NOOR, NOON);
        refuses(CaseworkRefusal.ALREADY_ENDED, () -> file.handOver(SVEN, NOOR, NOON));
    }

    private static void refuses(CaseworkRefusal reason, ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(command)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}
