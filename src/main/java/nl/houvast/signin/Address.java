package nl.houvast.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from, as far as it says who tries. Behind a proxy that is the proxy's word,
 * when the operator said so ({@code server.forward-headers-strategy}), and never what a visitor
 * claims.
 */
public final class Address {

    private static final int PARTS_OF_A_NETWORK = 4;

    private Address() {}

    /** An IPv4 address, or the /64 network of an IPv6 address: one house has all of that. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var gap = address.indexOf("::");
        var parts = (gap < 0 ? address : address.substring(0, gap)).split(":", -1);
        var network = new StringBuilder();
        for (var part = 0; part < PARTS_OF_A_NETWORK; part++) {
            network.append(part < parts.length ? parts[part] : "").append(':');
        }
        return network.toString();
    }
}
