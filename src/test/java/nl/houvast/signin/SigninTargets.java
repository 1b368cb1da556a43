package nl.houvast.signin;

import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.util.Arrays;

/** Links to sign in with, and where visitors come from. */
public final class SigninTargets {

    private SigninTargets() {}

    /** What stands in a link is a secret, whatever it is. */
    public static void link(byte[] input) {
        var secret = new Secret(text(input));
        must(secret.digest().length == 32, "a digest");
        must(Arrays.equals(secret.digest(), new Secret(text(input)).digest()), "of this link");
        must(
                !Arrays.equals(secret.digest(), new Secret(text(input) + "x").digest()),
                "and of no other");
        must(secret.toString().equals("Secret[hidden]"), "is not shown");
    }

    /** One house has one address; nobody gets another by writing theirs longer. */
    public static void address(byte[] input) {
        var typed = text(input);
        var address = Address.of(typed);
        must(typed.contains(":") || address.equals(typed), "IPv4 as it is");
        must(
                !typed.contains(":") || address.chars().filter(c -> c == ':').count() == 4,
                "a network of IPv6");
        must(address.length() <= typed.length() + 4, "no longer");
    }
}
