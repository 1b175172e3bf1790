package io.cordon.intake.articles;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article before its mentions are looked for.
 *
 * @param title or empty
 * @param date where stated
 * @param url where stated
 * @param text clean, one paragraph a line, the title first where there is one
 */
record Draft(String title, Optional<LocalDate> date, Optional<String> url, String text) {}
