package io.cordon.core.search;

import io.cordon.core.match.Likely;

/** Takes a candidate's number, the upper bound of its log-odds without evidence, and what the search knows of it. */
@FunctionalInterface
public interface Found {
    void found(int name, double bound, Likely likely);
}
