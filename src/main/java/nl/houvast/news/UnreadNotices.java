package nl.houvast.news;

import java.time.Clock;
import nl.houvast.access.Actor;
import org.springframework.stereotype.Service;

/**
 * Tells other modules how much news a member of staff has not read, so that nobody overlooks it.
 */
@Service
public class UnreadNotices {

    private final NoticeList list;
    private final Clock clock;

    UnreadNotices(NoticeList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /**
     * How many notices are unread.
     *
     * @param every all of them
     * @param must those of them that everybody must read
     */
    public record Count(int every, int must) {

        /** Everything was read. */
        public static final Count NONE = new Count(0, 0);
    }

    /** What this actor has not read of what staff may read today; nothing for who reads none. */
    public Count of(Actor by) {
        return NoticeDesk.isReader(by) ? list.unread(by.id(), Days.today(clock)) : Count.NONE;
    }
}
