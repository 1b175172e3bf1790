package io.cordon.intake.policies;

import io.cordon.core.model.BadInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
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
 * A small YAML document as a tree that knows its lines. No anchors, no aliases and no tags: nothing in a document stands for
 * something else, and nothing is made but text, lists and mappings.
 */
final class Yaml {
    private static final int MOST_DEPTH = 8;

    private final String file;
    private final Iterator<Event> events;

    /** A value and the line it begins on, from 1. */
    sealed interface Value {
        int line();
    }

    /** A text; {@code plain} if it stands without quotes, so that it may mean a number. */
    record Text(String text, boolean plain, int line) implements Value {}

    record Sequence(List<Value> values, int line) implements Value {}

    record Mapping(List<Entry> entries, int line) implements Value {}

    record Entry(String key, Value value, int line) {}

    private Yaml(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /**
     * Reads one document; empty where there is none.
     *
     * @throws BadInputException if it is not well-formed, or is more than such a tree
     */
    static Optional<Value> read(String text, String file) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(text.length() + 1)
                .build();
        try {
            return new Yaml(file, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new BadInputException(
                    file + ", line " + line + ", is not well-formed YAML: " + e.getProblem() + "; correct it", e);
        } catch (YamlEngineException e) {
            throw new BadInputException(file + " is not well-formed YAML: " + e.getMessage() + "; correct it", e);
        }
    }

    private Optional<Value> document() {
        Optional<Value> read = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                if (read.isPresent()) {
                    throw bad(event, "begins a second document; one was expected");
                }
            } else if (event instanceof NodeEvent) {
                read = Optional.of(value(event, 1));
            }
        }
        return read;
    }

    private Value value(Event event, int depth) {
        if (depth > MOST_DEPTH) {
            throw bad(event, "is nested too deeply");
        }
        int line = line(event);
        if (event instanceof AliasEvent) {
            throw bad(event, "refers to an anchor; write out what is meant");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw bad(event, "sets an anchor; write out what is meant wherever it holds");
        }
        if (event instanceof ScalarEvent text) {
            requireUntagged(event, text.getTag().isEmpty());
            return new Text(text.getValue(), text.getScalarStyle() == ScalarStyle.PLAIN, line);
        }
        if (event instanceof SequenceStartEvent list) {
            requireUntagged(event, list.getTag().isEmpty());
            List<Value> values = new ArrayList<>();
            for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                values.add(value(next, depth + 1));
            }
            return new Sequence(values, line);
        }
        if (event instanceof MappingStartEvent mapping) {
            requireUntagged(event, mapping.getTag().isEmpty());
            return mapping(depth, line);
        }
        throw bad(event, "is not a value");
    }

    private Mapping mapping(int depth, int line) {
        List<Entry> entries = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(value(next, depth + 1) instanceof Text key)) {
                throw bad(next, "has a list or a mapping for a key; a word was expected");
            }
            entries.add(new Entry(key.text(), value(events.next(), depth + 1), key.line()));
        }
        return new Mapping(entries, line);
    }

    private void requireUntagged(Event event, boolean untagged) {
        if (!untagged) {
            throw bad(event, "has a tag (!); leave it out");
        }
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private BadInputException bad(Event event, String what) {
        return new BadInputException(file + ", line " + line(event) + ", " + what);
    }
}
