/**
 * What goes on record of a screening: the subject, the answer, the policy and the setting, as canonical JSON, and the journal's
 * entry that commits to them. A recorded answer can be made again from these alone, with the editions they name.
 *
 * <p>May import all of {@code core}. Read {@link io.cordon.core.record.RecordedSetting} first, then
 * {@link io.cordon.core.record.ScreeningRecord}.
 */
@NullMarked
package io.cordon.core.record;

import org.jspecify.annotations.NullMarked;
