package io.cordon.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** The program's commands, in the order of its help. */
final class Commands {
    private static final Map<String, Class<?>> ALL = all();

    private Commands() {}

    /** By name. */
    static Map<String, Class<?>> byName() {
        return ALL;
    }

    /**
     * Adds the command that the first argument names, alone: to describe all of them takes longer than to screen a name.
     * Where it names none, all are added.
     */
    static void add(CommandLine line, String... args) {
        Class<?> asked = args.length == 0 ? null : ALL.get(args[0]);
        if (asked != null) {
            line.addSubcommand(args[0], asked);
        } else {
            ALL.forEach(line::addSubcommand);
        }
    }

    private static Map<String, Class<?>> all() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("screen", ScreenCommand.class);
        all.put("rescreen", RescreenCommand.class);
        all.put("what-if", WhatIfCommand.class);
        all.put("import", ImportCommand.class);
        all.put("update", UpdateCommand.class);
        all.put("lists", ListsCommand.class);
        all.put("targets", TargetsCommand.class);
        all.put("show", ShowCommand.class);
        all.put("history", HistoryCommand.class);
        all.put("resolve", ResolveCommand.class);
        all.put("diff", DiffCommand.class);
        all.put("changes", ChangesCommand.class);
        all.put("export", ExportCommand.class);
        all.put("replay", ReplayCommand.class);
        all.put("journal", JournalCommand.class);
        all.put("compare", CompareCommand.class);
        all.put("policy", PolicyCommand.class);
        all.put("store", StoreCommand.class);
        return Collections.unmodifiableMap(all);
    }
}
