package nl.houvast;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import nl.houvast.access.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who is signed in looks at a page, or sends a form. */
public abstract class Visits {

    @Autowired protected MockMvcTester browser;

    protected MvcTestResult get(String address, Actor by) {
        return browser.get().uri(address).with(user(by.id()).roles(by.role().name())).exchange();
    }

    /** With these fields: a name, its value, the next name. */
    protected MvcTestResult post(String address, Actor by, String... fields) {
        var request =
                browser.post()
                        .uri(address)
                        .with(user(by.id()).roles(by.role().name()))
                        .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    protected static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
