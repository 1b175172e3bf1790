/**
 * Articles, text or HTML, read into clean text and the persons, organisations and places that it mentions.
 *
 * <p>The way of an article: {@link io.cordon.intake.articles.ArticleReader} (the door); {@code PlainArticle} or
 * {@code HtmlArticle} finds title, date, address and text and {@code Noise} cleans them; {@code MentionFinder} finds the
 * mentions: {@code Tokens} takes lines apart, {@code Chunks} joins capitalised words to candidates, {@code KindRules} says
 * what they are, {@code Coreference} brings together what names the same. What the rules know of the world is in the text
 * files beside these classes, read by {@code Lexicon} and {@code Gazetteer}. The rules are for English, and for Russian in
 * Cyrillic; in other languages names are found that the caller knows of
 * ({@link io.cordon.intake.articles.KnownNames}), and capitalised names with less certainty.
 *
 * <p>Imports {@code core.model}, {@code intake} and jsoup. Read {@link io.cordon.intake.articles.ArticleReader} first.
 */
@NullMarked
package io.cordon.intake.articles;

import org.jspecify.annotations.NullMarked;
