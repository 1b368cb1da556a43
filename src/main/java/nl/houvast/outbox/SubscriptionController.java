package nl.houvast.outbox;

import nl.houvast.access.Actor;
import nl.houvast.kernel.Refusal;
import nl.houvast.kernel.TimeOrdered;
import nl.houvast.web.Page;
import nl.houvast.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows an administrator which systems hear from us, and lets them add and end some. */
@Controller
@RequestMapping(SubscriptionsPage.PATH)
class SubscriptionController {

    private final SubscriptionDesk desk;
    private final Destinations destinations;
    private final OutboxSettings settings;

    SubscriptionController(
            SubscriptionDesk desk, Destinations destinations, OutboxSettings settings) {
        this.desk = desk;
        this.destinations = destinations;
        this.settings = settings;
    }

    @GetMapping
    Page show(Actor by) {
        return page(SubscriptionForm.empty(), Problems.none(), by);
    }

    /** The secret stands in the answer itself: an address to come back to would have to keep it. */
    @PostMapping
    Page make(SubscriptionForm form, Actor by) {
        var list = page(form, Problems.none(), by); // who may not look is told nothing else
        var wrong = form.problems(destinations);
        var address = destinations.read(form.address());
        if (wrong.any() || address.isEmpty()) {
            return list.with(wrong);
        }
        try {
            return new SecretPage(desk.make(form.name(), address.get(), form.chosen(), by));
        } catch (Refusal no) {
            return list.with(Problems.of(no));
        }
    }

    @PostMapping("/{id}/geheim")
    Page renew(@PathVariable String id, Actor by) {
        return desk.renew(TimeOrdered.parse(id), by)
                .<Page>map(SecretPage::new)
                .orElseGet(() -> Page.redirect(SubscriptionsPage.PATH));
    }

    @PostMapping("/{id}/opnieuw")
    Page again(@PathVariable String id, Actor by) {
        desk.again(TimeOrdered.parse(id), by);
        return Page.redirect(SubscriptionsPage.PATH);
    }

    @PostMapping("/{id}/einde")
    Page end(@PathVariable String id, Actor by) {
        desk.end(TimeOrdered.parse(id), by);
        return Page.redirect(SubscriptionsPage.PATH);
    }

    private SubscriptionsPage page(SubscriptionForm form, Problems problems, Actor by) {
        return new SubscriptionsPage(desk.all(by), form, settings.ready(), problems);
    }
}
