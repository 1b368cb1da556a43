package nl.houvast.post;

import static nl.houvast.web.Texts.text;

import java.util.Map;
import java.util.function.Consumer;
import nl.houvast.access.Actor;
import nl.houvast.kernel.Missing;
import nl.houvast.kernel.Refusal;
import nl.houvast.web.Page;
import nl.houvast.web.PlainText;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what is held, and lets people decide about it. */
@Controller
@RequestMapping("/beheer/post")
class PostController {

    private static final int LONGEST_REASON = 500;

    private final PostFigures figures;
    private final HoldDesk desk;
    private final Post post;

    PostController(PostFigures figures, HoldDesk desk, Post post) {
        this.figures = figures;
        this.desk = desk;
        this.post = post;
    }

    @GetMapping
    Page show(Actor by) {
        return page(Problems.none(), by);
    }

    @PostMapping("/vasthouden")
    Page pull(Actor by) {
        requireRight(by);
        post.hold(by);
        return Page.redirect("/beheer/post");
    }

    @PostMapping("/{id}/vrijgeven")
    Page release(@PathVariable String id, @RequestParam Map<String, String> typed, Actor by) {
        var hold = HoldId.parse(id);
        return decided(hold, typed, by, reason -> desk.release(hold, reason, by));
    }

    @PostMapping("/{id}/weggooien")
    Page discard(@PathVariable String id, @RequestParam Map<String, String> typed, Actor by) {
        var hold = HoldId.parse(id);
        return decided(hold, typed, by, reason -> desk.discard(hold, reason, by));
    }

    private Page decided(
            HoldId id, Map<String, String> typed, Actor by, Consumer<String> decision) {
        requireRight(by);
        var field = "reason-" + id;
        var reason = typed.getOrDefault(field, "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return page(Problems.none().and(field, text("post.page.reason.missing")), by);
        }
        if (!PlainText.Check.readable(reason, true)) {
            return page(Problems.none().and(field, text("web.unreadable")), by);
        }
        try {
            decision.accept(reason);
            return Page.redirect("/beheer/post");
        } catch (Refusal no) {
            return page(Problems.of(no), by);
        }
    }

    private Page page(Problems problems, Actor by) {
        requireRight(by);
        return new PostPage(figures.queue(), figures.held(by), problems);
    }

    private static void requireRight(Actor by) {
        if (!HoldDesk.mayRelease(by)) {
            throw new Missing();
        }
    }
}
