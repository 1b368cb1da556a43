package nl.houvast.referral;

import java.util.List;
import java.util.Optional;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.person.PersonId;
import org.springframework.data.repository.Repository;

/** All referrals. */
interface Referrals extends Repository<Referral, ReferralId> {

    Referral save(Referral referral);

    Optional<Referral> findById(ReferralId id);

    List<Referral> findByPerson(PersonId person);

    long count();

    /** The referral as far as this actor may know of it: staff, and nobody else. */
    default Referral get(ReferralId id, Actor by) {
        return findById(id).filter(found -> by.isStaff()).orElseThrow(Missing::new);
    }
}
