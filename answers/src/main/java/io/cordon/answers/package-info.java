/**
 * The lists held, a policy and a day become answers with their grounds, recorded. What the command line and the server share:
 * {@link io.cordon.answers.Setting} is everything set out for screening, {@link io.cordon.answers.Recorder} puts its answers in
 * the journal, {@link io.cordon.answers.HitJson} writes them out. Read {@code Setting} first.
 *
 * <p>May import {@code core}, {@code sources}, {@code intake} and {@code store}; knows no command line and no web.
 */
@NullMarked
package io.cordon.answers;

import org.jspecify.annotations.NullMarked;
