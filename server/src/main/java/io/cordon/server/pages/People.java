package io.cordon.server.pages;

import io.cordon.server.doors.Keys;
import io.cordon.store.KeyRow;

/** What people call those who act: a key's name beside its id. */
final class People {
    private final Keys keys;

    People(Keys keys) {
        this.keys = keys;
    }

    String name(String id) {
        return keys.find(id).map(KeyRow::name).orElse(id);
    }
}
