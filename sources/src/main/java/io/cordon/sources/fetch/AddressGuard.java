package io.cordon.sources.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps the program from being led into the house's own network. Every address that a name stands for is looked at, before
 * the request and again before its answer is used.
 *
 * <p>A name could stand for a public address when it is looked at and for a private one when it is connected to. Java keeps a
 * look-up for 30 seconds unless told otherwise ({@code networkaddress.cache.ttl}), and the HTTP client shares it: what it
 * connected to is what the second look sees, as an answer's head has to come in less. Beside that, an inner server would need
 * a trusted certificate for the public name.
 */
final class AddressGuard {
    private AddressGuard() {}

    /** Why a host is not connected to; empty if it may be. */
    static Optional<String> refusal(String host) {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            return Optional.empty(); // the connection will say so
        }
        for (InetAddress address : addresses) {
            if (!isPublic(address)) {
                return Optional.of(host + " stands for " + address.getHostAddress()
                        + ", which is no public address; a mirror inside the house needs private-addresses: allowed in"
                        + " the catalogue, and a redirect may never lead to one");
            }
        }
        return Optional.empty();
    }

    /** Whether a host is written as an address, so that it needs no look-up. */
    static boolean literal(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    /** Whether an address belongs to the public internet. Ranges after the IANA special-purpose registries. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        boolean special = a == 0
                || a == 10
                || a == 127
                || a >= 224
                || (a == 100 && b >= 64 && b < 128) // carriers' own
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 198 && (b == 18 || b == 19)) // measuring
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113);
        return !special;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        int second = (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
        if (first == 0x0064 && second == 0xFF9B) { // an IPv4 address translated
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (first == 0x2002) { // an IPv4 address tunnelled
            return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
        }
        boolean global = (first & 0xE000) == 0x2000;
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8);
        return global && !special;
    }
}
