/**
 * Screening policies as YAML files: those that are shipped and those that users bring. Keys and values are described in
 * {@code docs/policies.md} and {@code docs/policy.schema.json}.
 *
 * <p>Imports {@code core.model} and {@code core.screen}'s policy. Read {@link io.cordon.intake.policies.Policies} first,
 * then {@link io.cordon.intake.policies.PolicyReader}.
 */
@NullMarked
package io.cordon.intake.policies;

import org.jspecify.annotations.NullMarked;
