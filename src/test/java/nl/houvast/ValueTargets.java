package nl.houvast;

import static nl.houvast.FuzzTarget.must;
import static nl.houvast.FuzzTarget.text;

import java.util.Optional;
import nl.houvast.kernel.Email;
import nl.houvast.kernel.PhoneNumber;
import nl.houvast.kernel.Postcode;

/** The small values that people type. */
final class ValueTargets {

    private ValueTargets() {}

    static void email(byte[] input) {
        Email.parse(text(input))
                .ifPresent(
                        read -> {
                            must(Email.parse(read.value()).equals(Optional.of(read)), "is one");
                            must(
                                    read.value().chars().allMatch(c -> c > ' ' && c < 0x7f),
                                    "no line end, no space: it goes into a header");
                            must(read.value().indexOf('@') > 0, "has somebody at somewhere");
                            must(!read.toString().contains(read.value()), "is not shown");
                        });
    }

    static void phone(byte[] input) {
        PhoneNumber.parse(text(input))
                .ifPresent(
                        read -> {
                            must(PhoneNumber.parse(read.value()).equals(Optional.of(read)), "same");
                            must(!read.spoken().isBlank(), "can be said");
                            must(
                                    PhoneNumber.parse(read.spoken()).equals(Optional.of(read)),
                                    "what is said is the number");
                            must(!read.mobile() || read.value().length() > 5, "can be asked");
                            must(!read.toString().contains(read.value()), "is not shown");
                        });
    }

    static void postcode(byte[] input) {
        Postcode.parse(text(input))
                .ifPresent(
                        read -> {
                            var number = Integer.parseInt(read.value());
                            must(number >= 1000 && number <= 9999, "four digits");
                            must(text(input).contains(read.value()), "that were typed");
                        });
    }
}
