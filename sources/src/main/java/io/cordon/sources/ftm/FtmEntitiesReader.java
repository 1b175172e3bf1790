package io.cordon.sources.ftm;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code entities.ftm.json}: an entity a line, in any order. The file is read twice: first for what only describes
 * parties (sanctions, addresses, documents), then for the parties. A party is a target if a sanction refers to it, a topic
 * says so, or, in a file without sanctions and topics, it is flagged as one; the others are family, owners and offices,
 * and are left out.
 */
final class FtmEntitiesReader implements SourceReader {
    @Override
    public String form() {
        return "FollowTheMoney entities (entities.ftm.json)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        if (files.size() != 1) {
            return false;
        }
        String head = files.getFirst().head(64 << 10).stripLeading();
        return head.startsWith("{") && head.contains("\"schema\"") && head.contains("\"properties\"");
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        return new Pass(list, files.getFirst()).read();
    }

    /** One reading of one file. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final Account account = new Account();
        private final Map<String, List<FtmEntity>> sanctions = new HashMap<>();
        private final Map<String, FtmEntity> addresses = new HashMap<>();
        private final Map<String, List<FtmEntity>> documents = new HashMap<>();
        private final Map<String, Target> targets = new LinkedHashMap<>();
        private boolean stated;
        private int others;

        Pass(String list, SourceFile file) {
            this.list = list;
            this.file = file;
        }

        Reading read() {
            FtmEntity.each(file, this::describe);
            FtmEntity.each(file, this::party);
            if (targets.isEmpty()) {
                throw new BadInputException(file.name() + " has no party with a sanction; entities.ftm.json of a"
                        + " sanctions list was expected, whole, so fetch the file again");
            }
            if (others > 0) {
                account.warn(others + " parties without a sanction of their own (relatives, owners, office holders)"
                        + " were left out.");
            }
            return new Reading(list, Optional.empty(), List.copyOf(targets.values()), account.done());
        }

        private void describe(FtmEntity entity) {
            stated |= entity.get("topics").stream().anyMatch(FtmSchema::isListed);
            switch (entity.schema()) {
                case "Sanction" -> {
                    stated = true;
                    entity.get("entity").forEach(party -> add(sanctions, party, entity));
                }
                case "Address" -> addresses.put(entity.id(), entity);
                case "Identification", "Passport" ->
                    entity.get("holder").forEach(party -> add(documents, party, entity));
                default -> {
                    // a party, or a link between parties
                }
            }
        }

        private static void add(Map<String, List<FtmEntity>> to, String party, FtmEntity entity) {
            to.computeIfAbsent(party, key -> new ArrayList<>()).add(entity);
        }

        private void party(FtmEntity entity) {
            Optional<TargetKind> kind = FtmSchema.kind(entity.schema());
            List<FtmEntity> own = sanctions.getOrDefault(entity.id(), List.of());
            boolean listed = !own.isEmpty()
                    || entity.get("topics").stream().anyMatch(FtmSchema::isListed)
                    || (!stated && entity.flagged());
            if (kind.isEmpty() && !own.isEmpty()) {
                account.unknown("schema " + entity.schema());
            } else if (kind.isEmpty()) {
                return;
            }
            if (!listed) {
                others++;
                return;
            }
            account.read();
            Target.Builder target = Target.builder(new TargetId(list, entity.id()), kind.orElse(TargetKind.UNKNOWN));
            new FtmParty(entity, target, account).read(own, documents.getOrDefault(entity.id(), List.of()), addresses);
            if (!target.hasNames()) {
                throw new BadInputException(file.name() + ", line " + entity.line() + ": " + entity.schema() + " "
                        + entity.id() + " has no name; a name was expected in its properties name or alias");
            }
            if (targets.putIfAbsent(entity.id(), target.build()) != null) {
                throw new BadInputException(file.name() + ", line " + entity.line() + ": entity " + entity.id()
                        + " stands twice; the file is damaged, so fetch it again");
            }
            account.kept();
        }
    }
}
