package io.cordon.core.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Particles, honorifics and suffixes, from their tables. */
final class Vocabulary {
    private static final Map<String, Integer> PARTICLES = new HashMap<>();
    private static final Set<String> HONORIFICS = words("honorifics.txt");
    private static final Set<String> SUFFIXES = words("suffixes.txt");

    static {
        int group = 0;
        for (String line : Table.lines("particles.txt")) {
            for (String particle : line.split(" ")) {
                PARTICLES.putIfAbsent(particle, group);
            }
            group++;
        }
    }

    private static final String[] PATRONYMIC_ENDINGS = {
        "ovich", "evich", "ovych", "evych", "avich", "ovna", "evna", "ivna", "ichna", "owitsch", "ewitsch", "owytsch",
        "ovitch", "evitch", "owicz", "ewicz", "owna", "ewna", "iwna"
    };

    private Vocabulary() {}

    private static Set<String> words(String resource) {
        Set<String> words = new HashSet<>();
        Table.lines(resource).forEach(line -> words.addAll(List.of(line.split(" "))));
        return words;
    }

    static boolean isParticle(String token) {
        return PARTICLES.containsKey(token);
    }

    /** The number of the particles that this one stands for, or -1. */
    static int particleGroup(String token) {
        return PARTICLES.getOrDefault(token, -1);
    }

    static boolean isHonorific(String token) {
        return HONORIFICS.contains(token);
    }

    static boolean isSuffix(String token) {
        return SUFFIXES.contains(token);
    }

    /** Whether a token ends as East Slavic patronymics (and their Central Asian kin) do. */
    static boolean isPatronymic(String token) {
        int length = token.length();
        if (length < 7) {
            return false;
        }
        for (String ending : PATRONYMIC_ENDINGS) {
            if (token.endsWith(ending)) {
                return true;
            }
        }
        return token.endsWith("ovic") && length > 9;
    }
}
