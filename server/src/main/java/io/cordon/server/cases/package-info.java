/**
 * The people who decide, and whom they decide on: customers that are screened whenever they or the lists change, the alerts that
 * come of it, and what is done with them. Read {@link io.cordon.server.cases.CustomerDesk} first, then
 * {@link io.cordon.server.cases.AlertDesk} and {@link io.cordon.server.cases.Rescreens}.
 *
 * <p>May import {@code core}, {@code store}, {@code answers} and {@code server.desk}; knows no web.
 */
@NullMarked
package io.cordon.server.cases;

import org.jspecify.annotations.NullMarked;
