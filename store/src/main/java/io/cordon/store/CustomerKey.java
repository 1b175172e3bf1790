package io.cordon.store;

import java.util.Comparator;

/**
 * Which customer.
 *
 * @param line the business line whose customer it is
 * @param ref the customer's own reference there
 */
public record CustomerKey(String line, String ref) implements Comparable<CustomerKey> {
    /** Before every customer. */
    public static final CustomerKey FIRST = new CustomerKey("", "");

    private static final Comparator<CustomerKey> ORDER =
            Comparator.comparing(CustomerKey::line).thenComparing(CustomerKey::ref);

    @Override
    public int compareTo(CustomerKey other) {
        return ORDER.compare(this, other);
    }
}
