package io.cordon.core.match;

/**
 * Edit distances from one text to many: the optimal string alignment distance (insert, drop, substitute, swap two
 * neighbours), a column of the table at a time in the bits of a long.
 *
 * <p>After Hyyrö, <em>A bit-vector algorithm for computing Levenshtein and Damerau edit distances</em> (Nordic Journal of
 * Computing 10, 2003). Bit i of a vector stands for row i of the column: {@code plus} and {@code minus} say where it
 * grows and shrinks downwards, {@code zero} where the diagonal costs nothing. Texts of more than {@value #MOST_BITS}
 * letters, or with letters past U+06FF, are measured by the table itself. Reused for one text after another; not safe for
 * several threads.
 */
public final class EditPattern {
    private static final int MOST_BITS = 63;
    private static final int LETTERS = 0x700;

    private final long[] placesOf = new long[LETTERS];
    private String text = "";
    private boolean bits = true;

    /** Takes the text that others are measured against from now on. */
    public void set(String newText) {
        if (bits) {
            for (int i = 0; i < text.length(); i++) {
                placesOf[text.charAt(i)] = 0;
            }
        }
        text = newText;
        bits = newText.length() <= MOST_BITS;
        for (int i = 0; i < newText.length() && bits; i++) {
            bits = newText.charAt(i) < LETTERS;
        }
        for (int i = 0; i < newText.length() && bits; i++) {
            placesOf[newText.charAt(i)] |= 1L << i;
        }
    }

    /** The distance to another text, or {@code most + 1} where it is greater than {@code most}. */
    public int within(String other, int most) {
        int n = text.length();
        int m = other.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        if (!bits || n == 0) {
            return EditDistance.within(text, other, most);
        }
        long last = 1L << (n - 1);
        long plus = -1L >>> (64 - n);
        long minus = 0;
        long zero = 0;
        long placesBefore = 0;
        int distance = n;
        for (int j = 0; j < m; j++) {
            char c = other.charAt(j);
            long places = c < LETTERS ? placesOf[c] : 0;
            long swapped = ((~zero & places) << 1) & placesBefore;
            zero = (((places & plus) + plus) ^ plus) | places | minus | swapped;
            long growsRight = minus | ~(zero | plus);
            long shrinksRight = zero & plus;
            if ((growsRight & last) != 0) {
                distance++;
            } else if ((shrinksRight & last) != 0) {
                distance--;
            }
            // What is left of the other text can bring the distance down by one a letter at most.
            if (distance - (m - 1 - j) > most) {
                return most + 1;
            }
            growsRight = growsRight << 1 | 1;
            shrinksRight <<= 1;
            plus = shrinksRight | ~(zero | growsRight);
            minus = growsRight & zero;
            placesBefore = places;
        }
        return Math.min(distance, most + 1);
    }
}
