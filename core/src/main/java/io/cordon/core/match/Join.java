package io.cordon.core.match;

/**
 * A run of tokens on one side that, run together, is like a run on the other: a joined or a split name.
 *
 * @param subjectFrom first token of the subject's run
 * @param subjectTo behind its last
 * @param listedFrom first token of the listed name's run
 * @param listedTo behind its last
 * @param likeness how the two, run together, are alike
 */
record Join(int subjectFrom, int subjectTo, int listedFrom, int listedTo, Likeness likeness) {}
