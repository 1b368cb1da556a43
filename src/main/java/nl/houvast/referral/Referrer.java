package nl.houvast.referral;

import org.jspecify.annotations.Nullable;

/**
 * The professional who refers. A data subject too: kept sealed with the key of the person who was
 * referred, and printing one shows nothing.
 *
 * @param reference the referrer's own number for the case, or null
 */
public record Referrer(
        String organisation,
        Profession profession,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String reference) {

    @Override
    public String toString() {
        return "Referrer[hidden]";
    }
}
