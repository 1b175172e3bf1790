/**
 * What users bring: {@code customers} (files of records) and {@code articles} (running text), read into subjects, and
 * {@code policies}. This package holds what the first two need: dates as people write them.
 *
 * <p>Imports {@code core.model} alone, and {@code policies} what {@code core.screen} says a policy is. Read {@link io.cordon.intake.customers.CustomerReader} or
 * {@link io.cordon.intake.articles.ArticleReader} first.
 */
@NullMarked
package io.cordon.intake;

import org.jspecify.annotations.NullMarked;
