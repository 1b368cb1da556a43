package nl.houvast.draft;

import nl.houvast.access.Actor;
import org.springframework.stereotype.Service;

/** Begins drafts for whoever heard elsewhere what they are about, such as on the advice line. */
@Service
public class NewDrafts {

    private final DraftDesk desk;

    NewDrafts(DraftDesk desk) {
        this.desk = desk;
    }

    /**
     * Begins a draft of this actor with what was said already; kept with whatever else the same
     * transaction keeps.
     *
     * @return the address of its first page, because how old somebody is was not said exactly
     */
    public String begin(AlreadySaid said, Actor by) {
        return Step.SITUATION.address(desk.begin(said.content(), by));
    }
}
