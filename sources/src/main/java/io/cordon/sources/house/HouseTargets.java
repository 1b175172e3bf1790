package io.cordon.sources.house;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers records into targets: those of one id are one target, under a programme each. */
final class HouseTargets {
    private static final int MAX_ROWS = 1_000_000;

    private final String list;
    private final SourceFile file;
    private final Head head;
    private final Account account;
    private final Map<String, Target.Builder> builders = new LinkedHashMap<>();
    private int rows;

    HouseTargets(String list, SourceFile file, Head head, Account account) {
        this.list = list;
        this.file = file;
        this.head = head;
        this.account = account;
        if (!head.list().isEmpty() && !head.list().equals(list)) {
            throw new BadInputException(file.name() + " says that it is list " + head.list() + ", not " + list
                    + "; import it as " + head.list() + ", or correct its line \"# list:\"");
        }
    }

    /** Adds a record; gives the target that it belongs to. */
    Target.Builder add(Row row) {
        if (++rows > MAX_ROWS) {
            throw new BadInputException(file.name() + " has more than " + MAX_ROWS + " rows");
        }
        String id = row.text(Column.ID);
        if (id.isEmpty()) {
            throw row.wrong(Column.ID, "the target's own reference was expected, and there is none");
        }
        Target.Builder builder = builders.get(id);
        if (builder == null) {
            TargetKind kind = Details.kind(row);
            builder = Target.builder(new TargetId(list, id), kind);
            builders.put(id, builder);
            account.read();
        }
        Details.add(row, builder);
        Designations.add(row, builder, builder.kind(), head.authority(), account);
        if (!builder.hasNames()) {
            throw row.wrong(Column.NAME, "a name was expected in the first row of target " + id);
        }
        return builder;
    }

    Reading reading() {
        List<Target> targets = new ArrayList<>();
        builders.values().forEach(builder -> {
            targets.add(builder.build());
            account.kept();
        });
        if (targets.isEmpty()) {
            throw new BadInputException(file.name() + " has a header and no rows; a list has at least one target");
        }
        return new Reading(list, head.published(), targets, account.done());
    }
}
