package io.cordon.sources.tree;

import io.cordon.core.model.BadInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2: one document of mappings, sequences and scalars. Anchors and aliases, with which a few lines can stand
 * for a billion values, are refused; depth is bounded; a key that stands twice is refused.
 */
public final class YamlTree {
    private static final int MOST_DEPTH = 32;

    private final String name;
    private final Iterator<Event> events;

    private YamlTree(String name, Iterator<Event> events) {
        this.name = name;
        this.events = events;
    }

    /**
     * Reads one document.
     *
     * @param name the file, for messages
     * @throws BadInputException if it is not well-formed, or is more than such a tree
     */
    public static Node read(String text, String name) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(text.length() + 1)
                .build();
        try {
            return new YamlTree(name, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new BadInputException(
                    name + ", line " + line + ", is not well-formed YAML (cut off, perhaps): " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new BadInputException(name + " is not well-formed YAML (cut off, perhaps): " + e.getMessage(), e);
        }
    }

    private Node document() {
        List<Node> documents = new ArrayList<>();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                documents.add(value(event, 1));
            }
            if (documents.size() > 1) {
                throw bad(event, "begins a second document; one was expected");
            }
        }
        if (documents.isEmpty()) {
            throw new BadInputException(name + " holds no YAML document; check that the file is whole");
        }
        return documents.getFirst();
    }

    private Node value(Event event, int depth) {
        if (event instanceof AliasEvent) {
            throw bad(event, "has an alias (*name); write the value out");
        }
        if (depth > MOST_DEPTH) {
            throw bad(event, "is nested more than " + MOST_DEPTH + " deep, which no list is");
        }
        return switch (event) {
            case ScalarEvent scalar -> new Node.Text(text(scalar), line(event));
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            default -> throw bad(event, "has " + event + " where a value was expected");
        };
    }

    /** A plain {@code null} or {@code ~} is no value. */
    private static String text(ScalarEvent scalar) {
        boolean none = scalar.isPlain()
                && (scalar.getValue().equals("null") || scalar.getValue().equals("~"));
        return none ? "" : scalar.getValue();
    }

    private Node sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new Node.Items(items, line(start));
    }

    private Node mapping(Event start, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                throw bad(event, "has a key that is not a word");
            }
            if (fields.put(key.getValue(), value(events.next(), depth + 1)) != null) {
                throw bad(event, "has the key " + key.getValue() + " twice");
            }
        }
        return new Node.Fields(fields, line(start));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private BadInputException bad(Event event, String what) {
        return new BadInputException(name + ", line " + line(event) + ", " + what);
    }
}
