package io.cordon.intake.customers;

import java.util.List;

/**
 * A row taken apart.
 *
 * @param line the line it begins on, from 1
 * @param cells its cells in the order written
 */
record Cells(long line, List<Cell> cells) {
    /**
     * One cell.
     *
     * @param header as written
     * @param field what it holds
     * @param several whether its header speaks of several values, to be parted at semicolons
     * @param values what is in it
     */
    record Cell(String header, Field field, boolean several, List<String> values) {}

    /** The customer's reference as far as it can be told, else empty. */
    String ref() {
        return cells.stream()
                .filter(cell -> cell.field() == Field.ID)
                .flatMap(cell -> cell.values().stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.values().stream().allMatch(String::isBlank));
    }
}
