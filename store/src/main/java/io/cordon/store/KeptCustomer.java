package io.cordon.store;

import java.util.OptionalLong;

/**
 * A customer as it is kept now.
 *
 * @param version the newest one
 * @param basis what this version was last screened on, {@link Customers#basis}; empty where it was not yet
 */
public record KeptCustomer(CustomerVersion version, OptionalLong basis) {
    /** Which customer. */
    public CustomerKey key() {
        return version.key();
    }
}
