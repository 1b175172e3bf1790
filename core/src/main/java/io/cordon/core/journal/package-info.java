/**
 * The journal's mathematics and the bytes it is made of: a Merkle log after RFC 9162, checkpoints in the C2SP
 * tlog-checkpoint format signed with Ed25519, proofs, and entries as canonical JSON. It knows no clock, no disk and no
 * database: what keeps a journal hands in the hashes it has stored. {@code docs/journal.md} is the format.
 *
 * <p>Imports the JDK and {@code core.model} alone. Read {@link io.cordon.core.journal.TreeProofs} first, then
 * {@link io.cordon.core.journal.Leaf}.
 */
@NullMarked
package io.cordon.core.journal;

import org.jspecify.annotations.NullMarked;
