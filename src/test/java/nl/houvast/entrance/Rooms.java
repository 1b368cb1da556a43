package nl.houvast.entrance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.houvast.access.Actor;
import nl.houvast.access.UnsentForms;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Rooms to look into, in each part of the house. */
@TestComponent
@Controller
class Rooms {

    @GetMapping({"/werk/kamer", "/aanmelden/kamer", "/wie-ben-ik"})
    @ResponseBody
    String look(Actor by) {
        return by.role() + " " + by.id();
    }

    @PostMapping({"/werk/kamer", "/aanmelden/kamer", "/verwijswijzer/kamer"})
    @ResponseBody
    String change(Actor by) {
        return "changed by " + by.id();
    }

    /** What was typed and could not be handled. */
    @TestComponent
    @Component
    static class Kept implements UnsentForms {

        final List<Map.Entry<String, Map<String, List<String>>>> forms = new ArrayList<>();

        @Override
        public void keep(String path, Map<String, List<String>> fields) {
            forms.add(Map.entry(path, fields));
        }
    }

    /** Another module that keeps what was typed. */
    @TestComponent
    @Component
    static class Others implements UnsentForms {

        final List<Map.Entry<String, Map<String, List<String>>>> forms = new ArrayList<>();

        @Override
        public void keep(String path, Map<String, List<String>> fields) {
            forms.add(Map.entry(path, fields));
        }
    }
}
