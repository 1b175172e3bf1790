package io.cordon.core.profile;

import io.cordon.core.model.Identifier;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The references under which a list says that other authorities list the same target. References to others that a target
 * is linked to, in the running text of remarks, are none of them.
 */
final class References {
    private static final String UN = "un-sc";

    /** As the UN writes its references, the letter before the point saying person or entity. */
    private static final Pattern UN_REFERENCE = Pattern.compile("\\b([A-Z]{2})([ie])\\.(\\d{3})\\b");

    /** A whole remark, or a part of it that a label says is the target's own. */
    private static final Pattern LABELLED = Pattern.compile(
            "\\(?UN\\s+Ref(?:erence)?(?:\\s+(?:Number|No\\.?))?\\)?\\s*:?\\s*([A-Z]{2}[ie]\\.\\d{3})\\b");

    /** Relations that say the same, by the list that is referred to. */
    private static final Map<String, String> SAME = Map.of("un ref", UN, "uk sanctions list ref", "uk-sl");

    private References() {}

    /** Targets of other lists that a target says it is. */
    static Set<TargetId> of(Target target) {
        Set<TargetId> found = new TreeSet<>();
        for (Relation relation : target.relations()) {
            if (SAME.containsKey(relation.type().toLowerCase(Locale.ROOT))) {
                relation.target().ifPresent(found::add);
            }
        }
        for (Identifier identifier : target.identifiers()) {
            if (isUnLabel(identifier.label())) {
                addUn(identifier.value(), found);
            }
        }
        target.other().forEach((field, values) -> {
            if (isUnLabel(field)) {
                values.forEach(value -> addUn(value, found));
            }
        });
        for (String remark : target.remarks()) {
            Matcher labelled = LABELLED.matcher(remark);
            // Only the first: what a remark says further on may be of others.
            if (labelled.lookingAt()) {
                found.add(new TargetId(UN, labelled.group(1)));
            }
        }
        found.remove(target.id());
        return found;
    }

    /** Whether a source's word names a reference of the United Nations. */
    static boolean isUnLabel(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return lower.equals("unitednationid") || lower.equals("un ref") || lower.equals("un reference");
    }

    private static void addUn(String value, Set<TargetId> into) {
        Matcher matcher = UN_REFERENCE.matcher(value);
        while (matcher.find()) {
            into.add(new TargetId(UN, matcher.group()));
        }
    }
}
