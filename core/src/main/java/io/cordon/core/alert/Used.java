package io.cordon.core.alert;

/**
 * Something that mattered for a hit: a value of the customer's record beside one of the list's.
 *
 * @param what {@code name}, or the kind of evidence, for example {@code birth-date}
 * @param verdict {@code agrees} or {@code contradicts}
 * @param customer the customer's value; may be empty
 * @param listed the target's value; may be empty
 */
public record Used(String what, String verdict, String customer, String listed) {
    String words() {
        String values = listed.isEmpty() || listed.equals(customer) ? customer : customer + " / " + listed;
        return what.equals(AlertHit.NAME) ? values : verdict + " (" + values + ")";
    }
}
