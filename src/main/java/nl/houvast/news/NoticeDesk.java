package nl.houvast.news;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.houvast.access.Actor;
import nl.houvast.access.Role;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where editors write notices and publish each other's, and where staff says what it read. */
@Service
@Transactional
class NoticeDesk {

    private final Notices notices;
    private final NoticeList list;
    private final Clock clock;

    NoticeDesk(Notices notices, NoticeList list, Clock clock) {
        this.notices = notices;
        this.list = list;
        this.clock = clock;
    }

    /**
     * The notice with all its versions.
     *
     * @throws Missing when there is none, or this actor is no editor
     */
    @Transactional(readOnly = true)
    Notice get(UUID id, Actor by) {
        requireEditor(by);
        return notices.get(id);
    }

    /** Begins a notice with a draft, and answers its identity. */
    UUID begin(NoticeContent content, Actor by) {
        requireEditor(by);
        var now = clock.instant();
        var notice = Notice.begin(TimeOrdered.id(now));
        notices.keep(notice, notice.write(content, by, now));
        return notice.id();
    }

    /** Writes in the draft, or begins one. */
    void write(UUID id, int revision, NoticeContent content, Actor by) {
        change(id, revision, by, (notice, now) -> notice.write(content, by, now));
    }

    /** Asks somebody else to read the draft. */
    void offer(UUID id, int revision, Actor by) {
        change(id, revision, by, (notice, now) -> notice.offer(by, now));
    }

    /** Lets staff read what somebody else wrote and offered. */
    void publish(UUID id, int revision, Actor by) {
        change(id, revision, by, (notice, now) -> notice.publish(by, now));
    }

    /** Gives what was offered back to its writers. */
    void sendBack(UUID id, int revision, String reason, Actor by) {
        change(id, revision, by, (notice, now) -> notice.sendBack(reason, by, now));
    }

    /** Puts aside what is being written or waits. */
    void putAside(UUID id, int revision, Actor by) {
        change(id, revision, by, (notice, now) -> notice.putAside(by, now));
    }

    /** Lets nobody read it any more. */
    void takeAway(UUID id, int revision, Actor by) {
        change(id, revision, by, (notice, now) -> notice.takeAway(by, now));
    }

    /**
     * Writes down that this member of staff read this version. Does nothing when another version is
     * read by now: that one was not read.
     *
     * @throws Missing when nobody may read it today, or this actor reads no news
     */
    void read(UUID id, int version, Actor by) {
        requireReader(by);
        var shown = list.shown(id, by.id(), Days.today(clock)).orElseThrow(Missing::new);
        if (shown.version() == version) {
            list.read(id, version, by.id(), clock.instant());
        }
    }

    /** What is decided is decided about what this actor read: when it changed, they read again. */
    private void change(
            UUID id, int revision, Actor by, BiFunction<Notice, Instant, NewsStep> what) {
        requireEditor(by);
        var notice = notices.get(id);
        Refusal.unless(notice.revision() == revision, NewsRefusal.CHANGED_MEANWHILE);
        notices.keep(notice, what.apply(notice, clock.instant()));
    }

    static void requireEditor(Actor by) {
        if (by.role() != Role.EDITOR) {
            throw new Missing();
        }
    }

    static void requireReader(Actor by) {
        if (!isReader(by)) {
            throw new Missing();
        }
    }

    /** Whoever speaks to people who need help, or to those who refer them. */
    static boolean isReader(Actor by) {
        return by.isStaff() || by.role() == Role.ADVISOR;
    }
}
