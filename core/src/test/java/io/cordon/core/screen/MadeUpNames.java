package io.cordon.core.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Names of persons and organisations made up at random of few words, so that many are alike; and slips in names. */
final class MadeUpNames {
    private static final List<String> GIVEN = List.of(
            "Vladimir",
            "Mohammed",
            "Ali",
            "Sergei",
            "Ivan",
            "Juan",
            "Maria",
            "Kim",
            "Abdul",
            "Li",
            "Владимир",
            "محمد",
            "Tatiana",
            "Jean-Claude",
            "Abu",
            "J.",
            "Bill",
            "William",
            "Xiaoming",
            "Усама",
            "建国");
    private static final List<String> FAMILY = List.of(
            "Putin",
            "al-Assad",
            "Rahman",
            "Petrov",
            "Ivanova",
            "Garcia",
            "Tchaikovsky",
            "Jong Un",
            "bin Laden",
            "Wei",
            "Путин",
            "حسين",
            "Nureddin",
            "Vladimirovich",
            "Qadhafi",
            "O'Brien",
            "Smith",
            "Zhang",
            "Мухаммадиев",
            "习近平");
    private static final List<String> ORGANISATION = List.of(
            "Bank",
            "Trading",
            "General",
            "Rosneft",
            "OOO",
            "LLC",
            "Joint Stock Company",
            "Mercury",
            "Iran",
            "Shipping",
            "44",
            "First",
            "Gazprom",
            "International",
            "Ltd",
            "A.B.C.",
            "Star",
            "Co",
            "Group",
            "S.A.",
            "Zavod");

    private final Random random;

    MadeUpNames(Random random) {
        this.random = random;
    }

    String name(boolean person) {
        int words = 1 + random.nextInt(person ? 3 : 4);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            List<String> from = person ? (i == 0 && words > 1 ? GIVEN : FAMILY) : ORGANISATION;
            all.add(from.get(random.nextInt(from.size())));
        }
        if (random.nextInt(3) == 0) {
            all.add(rare());
        }
        return String.join(" ", all);
    }

    /** A word that hardly any other name has. */
    private String rare() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** A name as it may be written, or miswritten. */
    String varied(String name) {
        int at = random.nextInt(name.length());
        return switch (random.nextInt(9)) {
            case 0, 1 -> name;
            case 2 -> name.substring(0, at) + name.substring(Math.min(name.length(), at + 1)) + "a";
            case 3 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 4 -> name.replace(" ", "");
            case 5 -> name.substring(0, at) + " " + name.substring(at) + "k";
            case 6 -> new StringBuilder(name).reverse().toString();
            case 7 -> name.replaceFirst("(\\p{L})\\p{L}+", "$1.");
            default -> name + " " + FAMILY.get(random.nextInt(FAMILY.size()));
        };
    }
}
