package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.core.journal.Checkpoint;
import io.cordon.core.journal.EntryProof;
import io.cordon.core.journal.NoteKey;
import io.cordon.core.journal.SignedNote;
import io.cordon.core.journal.TreeProofs;
import io.cordon.core.model.BadInputException;
import io.cordon.store.Journal;
import io.cordon.store.JournalCheck;
import io.cordon.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks, proves and shows the record. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Checks, proves and shows the journal: what was read, screened and decided.",
        footer = {
            "",
            "The journal is a Merkle log: docs/journal.md is its format. Keep checkpoints elsewhere, and nobody can rewrite"
                    + " it unseen.",
            "",
            "Examples:",
            "  cordon journal verify",
            "  cordon journal prove 17 --output proof.json",
            "  cordon journal check proof.json --key cordon/4f3a9c21+5f0c1a2b+AX...",
            "  cordon journal checkpoint --output 2026-11-25.checkpoint"
        },
        subcommands = {
            JournalCommand.Verify.class,
            JournalCommand.Prove.class,
            JournalCommand.Check.class,
            JournalCommand.Sign.class,
            JournalCommand.Consistency.class,
            JournalCommand.Key.class,
            JournalShowCommand.class,
            JournalExportCommand.class,
            JournalEraseCommand.class
        })
final class JournalCommand implements Runnable {
    private static final int MAX_FILE = 1 << 20;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    JournalCommand(Console console) {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: journal verify, prove, check, checkpoint, consistency, key, show, export or erase");
    }

    GlobalOptions options() {
        return cordon.options();
    }

    /** The journal, where there is one; looking never makes it. */
    Journal open() {
        if (!options().folder().holdsAnything()) {
            throw new BadInputException("there is no journal in " + options().data()
                    + "; it begins with the first import, or with cordon screen --record");
        }
        return Stores.openJournal(options().folder().location());
    }

    static byte[] read(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file + " is not there; " + what + " was expected");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_FILE + 1);
            if (bytes.length > MAX_FILE) {
                throw new BadInputException(file + " is longer than " + what + " can be");
            }
            return bytes;
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static void write(Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BadInputException(
                    file + " cannot be written (" + e.getMessage() + "); name a file in a folder that is there", e);
        }
    }

    /** {@code --key}: whose signatures count. */
    static final class KeyOption {
        @Option(
                names = "--key",
                paramLabel = "PUBLIC",
                description = "The journal's public key, as cordon journal key prints it, from where nobody can have"
                        + " changed it. Default: the data folder's own.")
        private Optional<String> key = Optional.empty();

        NoteKey orOwn(JournalCommand journal) {
            if (key.isPresent()) {
                return NoteKey.parse(key.get());
            }
            try (Journal own = journal.open()) {
                return own.key();
            }
        }
    }

    /** Checks all of it. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Checks the whole journal: entries, tree, checkpoints, what lies beside them, and the editions.",
            footer = {"", "Exit codes: 0 sound; 1 something is not what it was, and which."})
    static final class Verify implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private JournalCommand journal;

        @picocli.CommandLine.Mixin
        private final KeyOption key = new KeyOption();

        Verify(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (Journal open = journal.open();
                    Progress progress = Progress.of(console, journal.options(), "checking the journal")) {
                NoteKey signer = key.orOwn(journal);
                JournalCheck check = open.verify(signer, progress::at);
                progress.close();
                if (journal.options().json()) {
                    printJson(check, signer);
                } else {
                    print(check, signer);
                }
                return check.wrong() == 0 ? ExitCode.DONE : ExitCode.HIT;
            }
        }

        private void print(JournalCheck check, NoteKey signer) {
            check.problems()
                    .forEach(problem ->
                            Table.wrap("WRONG: " + problem, Table.WIDTH).forEach(console.out()::println));
            if (check.wrong() > check.problems().size()) {
                console.out().println("and " + (check.wrong() - check.problems().size()) + " more");
            }
            console.out()
                    .println(check.entries() + (check.entries() == 1 ? " entry, " : " entries, ") + check.checkpoints()
                            + " checkpoints, " + check.erased() + " erased: "
                            + (check.wrong() == 0 ? "all is as it was written." : check.wrong() + " problems."));
            console.out().println("  root       " + Base64.getEncoder().encodeToString(check.root()));
            console.out().println("  signed     the first " + check.signed() + " entries, by " + signer);
        }

        private void printJson(JournalCheck check, NoteKey signer) {
            Json.line(console.out(), json -> {
                json.writeBooleanProperty("sound", check.wrong() == 0);
                json.writeNumberProperty("entries", check.entries());
                json.writeNumberProperty("checkpoints", check.checkpoints());
                json.writeNumberProperty("signed", check.signed());
                json.writeNumberProperty("erased", check.erased());
                json.writeStringProperty("root", Base64.getEncoder().encodeToString(check.root()));
                json.writeStringProperty("key", signer.toString());
                json.writeNumberProperty("problems", check.wrong());
                Json.strings(json, "wrong", check.problems());
            });
        }
    }

    /** Proves one entry. */
    @Command(
            name = "prove",
            mixinStandardHelpOptions = true,
            description = "Writes the proof that an entry is in the journal; anybody can check it with the public key.")
    static final class Prove implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private JournalCommand journal;

        @Parameters(paramLabel = "ENTRY", description = "The entry's number.")
        private long entry;

        @Option(names = "--output", paramLabel = "FILE", description = "Write it there. Default: show it.")
        private Optional<Path> output = Optional.empty();

        Prove(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (Journal open = journal.open()) {
                String proof = open.prove(entry, Clock.systemUTC().instant()).json();
                if (output.isEmpty()) {
                    console.out().println(proof);
                    return ExitCode.DONE;
                }
                write(output.get(), proof + "\n");
                console.out()
                        .println("The proof of entry " + entry + " is in " + output.get() + "; check it with: cordon"
                                + " journal check " + output.get() + " --key " + open.key());
                return ExitCode.DONE;
            }
        }
    }

    /** Checks a proof. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a proof from itself alone: no journal and no database is needed.",
            footer = {"", "Exit codes: 0 the proof holds; 2 it does not, and why."})
    static final class Check implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private JournalCommand journal;

        @Parameters(paramLabel = "PROOF", description = "A file that journal prove wrote.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path file;

        @picocli.CommandLine.Mixin
        private final KeyOption key = new KeyOption();

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            EntryProof proof = EntryProof.parse(read(file, "a proof"));
            Checkpoint under = proof.check(key.orOwn(journal));
            String leaf = new String(proof.leaf(), StandardCharsets.UTF_8);
            if (journal.options().json()) {
                Json.line(console.out(), json -> {
                    json.writeBooleanProperty("holds", true);
                    json.writeNumberProperty("entry", proof.entry());
                    json.writeStringProperty("journal", under.origin());
                    json.writeNumberProperty("size", under.size());
                    json.writeStringProperty("leaf", leaf);
                });
            } else {
                console.out()
                        .println("The proof holds: entry " + proof.entry() + " is among the " + under.size()
                                + " entries of " + under.origin() + " that the checkpoint signs.");
                console.out().println(leaf);
            }
            return ExitCode.DONE;
        }
    }

    /** Signs what there is. */
    @Command(
            name = "checkpoint",
            mixinStandardHelpOptions = true,
            description = "Signs what the journal is now: a name, a size and a root. Send it where the operator of this"
                    + " machine cannot change it.")
    static final class Sign implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private JournalCommand journal;

        @Option(names = "--output", paramLabel = "FILE", description = "Write it there. Default: show it.")
        private Optional<Path> output = Optional.empty();

        Sign(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (Journal open = journal.open()) {
                String note = open.checkpoint(Clock.systemUTC().instant());
                if (output.isPresent()) {
                    write(output.get(), note);
                } else {
                    console.out().print(note);
                }
                return ExitCode.DONE;
            }
        }
    }

    /** Compares with an earlier checkpoint. */
    @Command(
            name = "consistency",
            mixinStandardHelpOptions = true,
            description = "Says whether the journal begins with all that an earlier checkpoint signs, unchanged.",
            footer = {"", "Exit codes: 0 it does; 1 it was rewritten or cut off; 2 bad input."})
    static final class Consistency implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private JournalCommand journal;

        @Parameters(paramLabel = "OLD_CHECKPOINT", description = "A file that journal checkpoint wrote.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path file;

        @picocli.CommandLine.Mixin
        private final KeyOption key = new KeyOption();

        Consistency(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            SignedNote note = SignedNote.parse(new String(read(file, "a checkpoint"), StandardCharsets.UTF_8));
            Checkpoint old = Checkpoint.parse(note.text());
            NoteKey signer = key.orOwn(journal);
            if (!note.isSignedBy(signer)) {
                throw new BadInputException(
                        file + " is not signed by " + signer + "; it is of another journal, or forged");
            }
            try (Journal open = journal.open()) {
                Checkpoint now = open.head();
                List<byte[]> proof = old.size() > now.size() ? List.of() : open.consistency(old.size(), now.size());
                boolean holds = TreeProofs.consistent(old.size(), old.root(), now.size(), now.root(), proof);
                if (journal.options().json()) {
                    Json.line(console.out(), json -> {
                        json.writeBooleanProperty("consistent", holds);
                        json.writeNumberProperty("before", old.size());
                        json.writeNumberProperty("size", now.size());
                        json.writeStringProperty("root", Base64.getEncoder().encodeToString(now.root()));
                        Json.strings(
                                json,
                                "proof",
                                proof.stream()
                                        .map(Base64.getEncoder()::encodeToString)
                                        .toList());
                    });
                } else if (holds) {
                    console.out()
                            .println("The journal's " + now.size() + " entries begin with the " + old.size()
                                    + " that the checkpoint signs, unchanged.");
                } else {
                    console.out()
                            .println(
                                    old.size() > now.size()
                                            ? "CUT OFF: the checkpoint signs " + old.size()
                                                    + " entries, the journal has " + now.size() + "."
                                            : "REWRITTEN: the journal's first " + old.size()
                                                    + " entries are not those that the checkpoint signs.");
                }
                return holds ? ExitCode.DONE : ExitCode.HIT;
            }
        }
    }

    /** Prints the public key. */
    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description =
                    "Prints the public key that checks this journal's checkpoints; give it to who is to check them.")
    static final class Key implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private JournalCommand journal;

        Key(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (Journal open = journal.open()) {
                console.out().println(open.key());
                return ExitCode.DONE;
            }
        }
    }
}
