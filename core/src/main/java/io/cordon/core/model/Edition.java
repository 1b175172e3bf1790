package io.cordon.core.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One publication of a list, without its targets.
 *
 * @param id {@code list@published}, with {@code .2}, {@code .3}, ... after it for further editions of one day
 * @param list the list's id
 * @param published the day the authority published it
 * @param readAt when we read it
 * @param sha256 of the bytes as published, in lower-case hexadecimal; for several files, of their digests in order
 * @param targets how many targets it holds
 */
public record Edition(String id, String list, LocalDate published, Instant readAt, String sha256, int targets) {}
