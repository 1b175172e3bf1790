package io.cordon.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checkpoints and proofs as texts, and what a changed character does to them. */
class NotesTest {
    /** The example that the signed-note specification shares with its Go implementation. */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n\n"
            + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    static NoteSigner signer(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] open = pair.getPublic().getEncoded();
            byte[] secret = pair.getPrivate().getEncoded();
            return NoteSigner.of(
                    NoteKey.of(name, Arrays.copyOfRange(open, open.length - 32, open.length)),
                    Arrays.copyOfRange(secret, secret.length - 32, secret.length));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNoteSignedByAnotherImplementationIsVerified() {
        NoteKey key = NoteKey.parse(GO_KEY);
        assertThat(key.name()).isEqualTo("PeterNeumann");
        assertThat(key).hasToString(GO_KEY);
        assertThat(SignedNote.parse(GO_NOTE).isSignedBy(key)).isTrue();
        assertThat(SignedNote.parse(GO_NOTE.replace("cryptography", "cryptographs"))
                        .isSignedBy(key))
                .isFalse();
    }

    @Test
    void aCheckpointIsThreeLinesAndASignature() {
        NoteSigner signer = signer("cordon/test");
        Checkpoint checkpoint = new Checkpoint("cordon/test", 8, TreeHash.empty());
        String note = SignedNote.sign(checkpoint.text(), signer);
        assertThat(note.lines().toList().subList(0, 4))
                .containsExactly("cordon/test", "8", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "");
        assertThat(note).contains("\n\n\u2014 cordon/test ").endsWith("\n");
        assertThat(SignedNote.parse(note).isSignedBy(signer.key())).isTrue();
        assertThat(SignedNote.parse(note).isSignedBy(signer("cordon/test").key()))
                .isFalse();
        Checkpoint read = Checkpoint.parse(SignedNote.parse(note).text());
        assertThat(read.isOf(8, TreeHash.empty())).isTrue();
        assertThat(read.origin()).isEqualTo("cordon/test");
    }

    @Test
    void aChangeOfAnyCharacterOfASignedCheckpointIsDetected() {
        NoteSigner signer = signer("cordon/test");
        String note = SignedNote.sign(new Checkpoint("cordon/test", 8, TreeHash.empty()).text(), signer);
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            String changed = new String(TreeProofsTest.flipped(bytes, at), StandardCharsets.UTF_8);
            boolean accepted;
            try {
                accepted = SignedNote.parse(changed).isSignedBy(signer.key());
            } catch (BadInputException e) {
                accepted = false;
            }
            assertThat(accepted).as("byte %s", at).isFalse();
        }
    }

    @Test
    void aMistypedKeyIsRefused() {
        assertThatThrownBy(() -> NoteKey.parse(GO_KEY.replace("QcUP", "QdUP"))).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> NoteKey.parse("nothing of the kind"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("name+hash+key");
        assertThatThrownBy(() -> NoteSigner.of(NoteKey.parse(GO_KEY), new byte[32]))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("not that of its public key");
    }

    @Test
    void anEntryProofIsCheckedFromItselfAloneAndAnyChangeOfItIsDetected() {
        NoteSigner signer = signer("cordon/test");
        List<byte[]> leaves = new ArrayList<>();
        TreeEdge edge = new TreeEdge();
        List<byte[]> hashes = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            byte[] leaf = new Leaf(Leaf.Kind.ADMIN, Instant.EPOCH.plusSeconds(i), Map.of("what", "n" + i)).bytes();
            leaves.add(leaf);
            hashes.add(TreeHash.leaf(leaf));
            edge.add(hashes.getLast());
        }
        TreeNodes nodes = (level, index) -> {
            TreeEdge part = new TreeEdge();
            hashes.subList((int) (index << level), (int) (index + 1 << level)).forEach(part::add);
            return part.root();
        };
        String note = SignedNote.sign(new Checkpoint("cordon/test", 11, edge.root()).text(), signer);
        EntryProof proof = new EntryProof(6, leaves.get(6), TreeProofs.inclusion(6, 11, nodes), note);
        byte[] json = proof.json().getBytes(StandardCharsets.UTF_8);
        assertThat(EntryProof.parse(json).check(signer.key()).size()).isEqualTo(11);
        for (int at = 0; at < json.length; at++) {
            byte[] changed = TreeProofsTest.flipped(json, at);
            boolean accepted;
            try {
                EntryProof.parse(changed).check(signer.key());
                accepted = true;
            } catch (BadInputException e) {
                accepted = false;
            }
            assertThat(accepted)
                    .as("byte %s: %s", at, new String(changed, StandardCharsets.UTF_8))
                    .isFalse();
        }
    }

    @Test
    void aProofInAJournalOfTenMillionIsUnderTwoThousandBytes() {
        NoteSigner signer = signer("cordon/0123abcd");
        byte[] subject = "{}".getBytes(StandardCharsets.UTF_8);
        Leaf leaf = Draft.of(
                        new Leaf(
                                Leaf.Kind.SCREENING,
                                Instant.parse("2026-11-25T12:00:00.123456789Z"),
                                Map.of(
                                        "asOf", "2014-07-09",
                                        "known", "2014-07-09T08:30:00Z",
                                        "engine", "0.1.0-SNAPSHOT",
                                        "policy", HexFormat.of().formatHex(TreeHash.empty()),
                                        "setting", HexFormat.of().formatHex(TreeHash.empty()))),
                        new Enclosure(new byte[32], subject, subject))
                .leaf();
        List<byte[]> path = TreeProofs.inclusion(9_999_999 - 8, 10_000_000, (level, index) -> TreeHash.empty());
        List<byte[]> longest = TreeProofs.inclusion(0, 10_000_000, (level, index) -> TreeHash.empty());
        assertThat(longest).hasSize(24).hasSizeGreaterThanOrEqualTo(path.size());
        String note = SignedNote.sign(new Checkpoint(signer.key().name(), 10_000_000, TreeHash.empty()).text(), signer);
        int bytes = new EntryProof(0, leaf.bytes(), longest, note).json().getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).as("bytes of the proof").isLessThan(2000);
    }

    @Test
    void aCommitmentHidesAndBinds() {
        byte[] salt = new byte[32];
        byte[] subject = "{\"names\":[\"Anna\"]}".getBytes(StandardCharsets.UTF_8);
        String commitment = Enclosure.commitment(salt, subject);
        assertThat(commitment)
                .isNotEqualTo(HexFormat.of().formatHex(TreeHash.sha256().digest(subject)));
        for (int at = 0; at < subject.length; at++) {
            assertThat(Enclosure.commitment(salt, TreeProofsTest.flipped(subject, at)))
                    .isNotEqualTo(commitment);
        }
        assertThat(Enclosure.commitment(TreeProofsTest.flipped(salt, 31), subject))
                .isNotEqualTo(commitment);
        Draft draft =
                Draft.of(new Leaf(Leaf.Kind.DECISION, Instant.EPOCH, Map.of()), new Enclosure(salt, subject, subject));
        assertThat(draft.leaf().text(Leaf.SUBJECT)).contains(commitment);
        assertThatThrownBy(() ->
                        new Draft(draft.leaf(), java.util.Optional.of(new Enclosure(salt, salt, subject)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Base64.getEncoder().encodeToString(salt)).hasSize(44);
    }

    @Test
    void canonicalJsonHasOneTextForOneValue() {
        Map<String, Object> value = Map.of(
                "b", List.of(1L, "x", true),
                "a", Map.of("é", "\u0001\n\"\\/", "\ud800", "\ud83d\ude00"),
                "c", 0.1);
        String text = CanonicalJson.text(value);
        assertThat(text)
                .isEqualTo("{\"a\":{\"é\":\"\\u0001\\n\\\"\\\\/\",\"\\ud800\":\"\ud83d\ude00\"},"
                        + "\"b\":[1,\"x\",true],\"c\":0.1}");
        Object read = CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isEqualTo(value);
        assertThat(CanonicalJson.text(read)).isEqualTo(text);
        for (String bad : List.of(
                "",
                "{",
                "{\"a\":null}",
                "{\"a\":1,\"a\":2}",
                "[1,]",
                "nul",
                "1 2",
                "\"\\u12\"",
                "[".repeat(100) + "]".repeat(100))) {
            assertThatThrownBy(() -> CanonicalJson.read(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
