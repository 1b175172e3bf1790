/**
 * What users bring, read into subjects: {@code customers} (files of records) and {@code articles} (running text). This
 * package holds what both need: dates as people write them.
 *
 * <p>Imports {@code core.model} alone. Read {@link io.cordon.intake.customers.CustomerReader} or
 * {@link io.cordon.intake.articles.ArticleReader} first.
 */
@NullMarked
package io.cordon.intake;

import org.jspecify.annotations.NullMarked;
