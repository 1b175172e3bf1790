package io.cordon.server.setup;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of environment variables that look like settings and are none. Only the groups are looked at ({@code CORDON_LIMITS_...}
 * and the like): other variables that begin with {@code CORDON_} are for the launcher, or come from the place it runs in.
 */
final class EnvironmentNames {
    private EnvironmentNames() {}

    /** A sentence for each that is not known. */
    static List<String> unknown(Collection<String> variables) {
        Map<String, Boolean> known = known(CordonConfiguration.class, "CORDON_");
        List<String> groups = java.util.Arrays.stream(CordonConfiguration.class.getRecordComponents())
                .filter(part -> part.getType().isRecord())
                .map(part -> "CORDON_" + squeezed(part.getName()) + "_")
                .toList();
        return variables.stream()
                .filter(name -> groups.stream().anyMatch(name.toUpperCase(Locale.ROOT)::startsWith))
                .filter(name ->
                        known.entrySet().stream().noneMatch(entry -> is(name, entry.getKey(), entry.getValue())))
                .sorted()
                .map(name ->
                        "the environment variable " + name + " is not known; docs/configuration.md tells what there is")
                .toList();
    }

    /** Whether a variable is one of a property: written together, with a dash as a line, or with an index or key behind. */
    private static boolean is(String variable, String property, boolean more) {
        String name = variable.toUpperCase(Locale.ROOT);
        String letters = squeezed(name);
        String wanted = squeezed(property);
        return letters.equals(wanted) || (more && letters.startsWith(wanted));
    }

    private static String squeezed(String name) {
        return name.replace("_", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, Boolean> known(Class<?> type, String prefix) {
        Map<String, Boolean> known = new LinkedHashMap<>();
        for (RecordComponent part : type.getRecordComponents()) {
            String name = prefix + squeezed(part.getName());
            if (part.getType().isRecord()) {
                known.putAll(known(part.getType(), name + "_"));
            } else {
                known.put(name, Collection.class.isAssignableFrom(part.getType()) || part.getType() == Map.class);
            }
        }
        return known;
    }
}
