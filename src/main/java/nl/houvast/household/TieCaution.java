package nl.houvast.household;

import static nl.houvast.web.Texts.text;

import java.util.List;
import nl.houvast.access.Actor;
import nl.houvast.casework.CaseFileDesk.Known;
import nl.houvast.casework.CasePart;
import nl.houvast.person.PersonId;
import nl.houvast.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to think of before somebody is called of whom we help another one too. Names nobody. */
@Component
@Order(0) // before anything that leads to a call
@Transactional(readOnly = true)
class TieCaution implements CasePart.Caution, CasePart {

    private final Ties ties;

    TieCaution(Ties ties) {
        this.ties = ties;
    }

    @Override
    public List<String> of(PersonId person) {
        return ties.of(person).stream()
                .map(Tie::kind)
                .distinct()
                .sorted()
                .map(kind -> text("household.caution." + kind))
                .toList();
    }

    @Override
    public Page of(Known file, Actor by) {
        return new TiesPart(of(file.person()));
    }
}
