package nl.houvast.signin;

import java.util.List;
import org.springframework.stereotype.Component;

/** Our own ways to sign in that are open here. */
@Component
public class Ways {

    private final SigninMail mail;

    Ways(SigninMail mail) {
        this.mail = mail;
    }

    /** The addresses where each begins; the text {@code signin.way.<address>} says what it is. */
    public List<String> open() {
        return mail.ready() ? List.of(LinkController.PATH, PasskeyController.PATH) : List.of();
    }
}
