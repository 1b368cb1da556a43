package nl.houvast.access;

import org.jspecify.annotations.Nullable;

/**
 * Who an account belongs to, as its identity provider tells. Everything but the name may be
 * unknown.
 *
 * @param profession a value of the referrer's professions (see the referral module), or null
 */
public record Profile(
        String name,
        @Nullable String organisation,
        @Nullable String profession,
        @Nullable String phone,
        @Nullable String email) {}
