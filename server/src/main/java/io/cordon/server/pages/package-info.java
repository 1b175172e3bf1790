/**
 * The pages that people work with: HTML made here on the server, one own style, no script of the pages' own but htmx, so that
 * each reads and works without any script. {@link io.cordon.server.pages.Frame} is the one to read first: what all pages share.
 * {@link io.cordon.server.pages.Html} writes, {@code messages.properties} has the words, {@code *Page} answers at the paths that
 * {@link io.cordon.server.doors.Endpoints} lists, and {@code *Part} draws what pages have in common.
 *
 * <p>May import {@code core}, {@code sources}, {@code intake}, {@code store}, {@code answers}, {@code desk}, {@code doors},
 * {@code api} and Spring's web.
 */
@NullMarked
package io.cordon.server.pages;

import org.jspecify.annotations.NullMarked;
