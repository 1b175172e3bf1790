package io.cordon.core.search;

import java.util.Arrays;

/** Gathers, for each term, the names that hold it with what its agreement tells there. */
final class Postings {
    private int[] term = new int[1024];
    private int[] name = new int[1024];
    private float[] told = new float[1024];
    private int size;

    void add(int termNumber, int nameNumber, float toldThere) {
        if (size == term.length) {
            term = Arrays.copyOf(term, size * 2);
            name = Arrays.copyOf(name, size * 2);
            told = Arrays.copyOf(told, size * 2);
        }
        term[size] = termNumber;
        name[size] = nameNumber;
        told[size++] = toldThere;
    }

    private int[] counts(int terms) {
        int[] counts = new int[terms];
        for (int k = 0; k < size; k++) {
            counts[term[k]]++;
        }
        return counts;
    }

    int[][] names(int terms) {
        int[] counts = counts(terms);
        int[][] out = new int[terms][];
        for (int t = 0; t < terms; t++) {
            out[t] = new int[counts[t]];
        }
        int[] at = new int[terms];
        for (int k = 0; k < size; k++) {
            out[term[k]][at[term[k]]++] = name[k];
        }
        return out;
    }

    float[][] told(int terms) {
        int[] counts = counts(terms);
        float[][] out = new float[terms][];
        for (int t = 0; t < terms; t++) {
            out[t] = new float[counts[t]];
        }
        int[] at = new int[terms];
        for (int k = 0; k < size; k++) {
            out[term[k]][at[term[k]]++] = told[k];
        }
        return out;
    }
}
