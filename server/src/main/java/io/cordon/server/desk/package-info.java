/**
 * Where subjects are screened: the setting of now, kept current while lists are imported beside it, and answers on record
 * before they are given. Read {@link io.cordon.server.desk.Desk} first.
 *
 * <p>May import {@code core}, {@code store} and {@code answers}; knows no web.
 */
@NullMarked
package io.cordon.server.desk;

import org.jspecify.annotations.NullMarked;
