package io.cordon.bench.speed;

/**
 * Cordon on a list of a size.
 *
 * @param times as long as the real one
 * @param targets on it
 * @param names on it
 * @param figures one thread's
 */
record Growth(int times, int targets, int names, Measured figures) {}
