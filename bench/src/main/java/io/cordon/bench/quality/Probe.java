package io.cordon.bench.quality;

import io.cordon.core.model.Name;
import io.cordon.core.model.Target;

/**
 * A query whose right answer is known.
 *
 * @param target who is to be found
 * @param name the listed name that the query was made of
 * @param query the name to look for, and how it was made
 */
record Probe(Target target, Name name, Varied query) {}
