package io.cordon.core.model;

/**
 * A target whose score reaches the threshold.
 *
 * @param target the target, as the edition in use states it
 * @param subjectName the subject's name that matched
 * @param matchedName the target's name that matched
 * @param score probability of a true match, from 0 to 1; equals {@link Explanation#score}
 * @param explanation why
 * @param standing what is known of the listing on the day asked about
 */
public record Hit(
        Target target,
        String subjectName,
        Name matchedName,
        double score,
        Explanation explanation,
        Standing standing) {}
