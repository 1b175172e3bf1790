package io.cordon.store;

import java.time.Instant;

/**
 * Something that was handed in and not taken.
 *
 * @param list the list it was said to be an edition of, or for notices their source
 * @param sha256 of what was handed in
 * @param at when
 * @param reason one sentence
 */
public record Refusal(String list, String sha256, Instant at, String reason) {}
