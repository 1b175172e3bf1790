package io.cordon.core.model;

import java.util.Optional;

/**
 * A link from one target to another party.
 *
 * @param type the source's word, for example {@code Linked To}, {@code Owned or Controlled By}; may be empty
 * @param name the other party as written; may be empty where only its reference is known
 * @param target the other party's id where it is itself listed and the source says so
 */
public record Relation(String type, String name, Optional<TargetId> target) {}
