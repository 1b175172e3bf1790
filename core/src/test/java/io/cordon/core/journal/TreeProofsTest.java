package io.cordon.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The tree, its proofs and their checks, exhaustively for small trees, against a plain model written after the RFC's text. */
class TreeProofsTest {
    private static final int MOST = 40;

    /** The leaves of the test vector that implementations of RFC 6962 share. */
    private static final List<String> VECTOR =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> VECTOR_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return leaves;
    }

    /** MTH of RFC 9162, section 2.1.1, as it is written there. */
    private static byte[] model(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.empty();
        }
        if (leaves.size() == 1) {
            return TreeHash.leaf(leaves.getFirst());
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return TreeHash.node(model(leaves.subList(0, split)), model(leaves.subList(split, leaves.size())));
    }

    /** Complete subtrees, from the model. */
    private static TreeNodes nodes(List<byte[]> leaves) {
        return (level, index) -> model(leaves.subList((int) (index << level), (int) (index + 1 << level)));
    }

    @Test
    void theRootsAreThoseOfTheSharedVector() {
        assertThat(HexFormat.of().formatHex(TreeHash.empty()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        TreeEdge edge = new TreeEdge();
        for (int i = 0; i < VECTOR.size(); i++) {
            edge.add(TreeHash.leaf(HexFormat.of().parseHex(VECTOR.get(i))));
            assertThat(HexFormat.of().formatHex(edge.root())).isEqualTo(VECTOR_ROOTS.get(i));
        }
    }

    @Test
    void anInclusionProofOfTheSharedVectorIsTheOneThatIsKnown() {
        List<byte[]> leaves = VECTOR.stream().map(HexFormat.of()::parseHex).toList();
        assertThat(TreeProofs.inclusion(5, 8, nodes(leaves)).stream()
                        .map(HexFormat.of()::formatHex)
                        .toList())
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void theEdgeGrowsLikeTheModelAndCompletesItsSubtrees() {
        TreeEdge edge = new TreeEdge();
        assertThat(edge.root()).isEqualTo(TreeHash.empty());
        for (int n = 1; n <= 300; n++) {
            List<byte[]> leaves = leaves(n);
            byte[] completed = edge.add(TreeHash.leaf(leaves.getLast()));
            assertThat(edge.size()).isEqualTo(n);
            assertThat(edge.root()).as("root of %s", n).isEqualTo(model(leaves));
            for (int level = 0; level < completed.length / 32; level++) {
                assertThat(Arrays.copyOfRange(completed, 32 * level, 32 * level + 32))
                        .isEqualTo(nodes(leaves).hash(level, (n >> level) - 1));
            }
            assertThat(completed.length / 32).isEqualTo(1 + Integer.numberOfTrailingZeros(n));
            TreeEdge read = TreeEdge.of(n, nodes(leaves));
            assertThat(read.root()).isEqualTo(edge.root());
        }
    }

    @Test
    void everyInclusionInEverySmallTreeIsProvedAndNoOtherIs() {
        for (int n = 1; n <= MOST; n++) {
            List<byte[]> leaves = leaves(n);
            byte[] root = TreeProofs.root(n, nodes(leaves));
            assertThat(root).isEqualTo(model(leaves));
            for (int index = 0; index < n; index++) {
                List<byte[]> path = TreeProofs.inclusion(index, n, nodes(leaves));
                byte[] leaf = TreeHash.leaf(leaves.get(index));
                assertThat(path.size()).isLessThanOrEqualTo(6);
                assertThat(TreeProofs.includes(index, n, leaf, path, root)).isTrue();
                for (int other = -1; other <= n; other++) {
                    assertThat(TreeProofs.includes(other, n, leaf, path, root)).isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void everyConsistencyOfSmallTreesIsProvedAndNoOtherIs() {
        for (int after = 0; after <= MOST; after++) {
            byte[] rootAfter = model(leaves(after));
            for (int before = 0; before <= after; before++) {
                byte[] rootBefore = model(leaves(before));
                List<byte[]> proof = TreeProofs.consistency(before, after, nodes(leaves(after)));
                assertThat(TreeProofs.consistent(before, rootBefore, after, rootAfter, proof))
                        .as("%s to %s", before, after)
                        .isTrue();
                if (before > 0 && before < after) {
                    byte[] rewritten = TreeHash.leaf(new byte[] {1});
                    assertThat(TreeProofs.consistent(before, rewritten, after, rootAfter, proof))
                            .isFalse();
                    assertThat(TreeProofs.consistent(before, rootBefore, after, rewritten, proof))
                            .isFalse();
                    assertThat(TreeProofs.consistent(before, rootBefore, after, rootAfter, List.of()))
                            .isFalse();
                    for (int other = 1; other < after; other++) {
                        if (other != before) {
                            assertThat(TreeProofs.consistent(other, rootBefore, after, rootAfter, proof))
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    @Test
    void aByteFlippedAnywhereInALeafAPathOrARootIsDetected() {
        int n = 13;
        List<byte[]> leaves = leaves(n);
        byte[] root = model(leaves);
        for (int index = 0; index < n; index++) {
            List<byte[]> path = TreeProofs.inclusion(index, n, nodes(leaves));
            byte[] leaf = leaves.get(index);
            for (int at = 0; at < leaf.length; at++) {
                assertThat(TreeProofs.includes(index, n, TreeHash.leaf(flipped(leaf, at)), path, root))
                        .isFalse();
            }
            for (int step = 0; step < path.size(); step++) {
                for (int at = 0; at < 32; at++) {
                    List<byte[]> changed = new ArrayList<>(path);
                    changed.set(step, flipped(path.get(step), at));
                    assertThat(TreeProofs.includes(index, n, TreeHash.leaf(leaf), changed, root))
                            .isFalse();
                }
                List<byte[]> shorter = new ArrayList<>(path);
                shorter.remove(step);
                assertThat(TreeProofs.includes(index, n, TreeHash.leaf(leaf), shorter, root))
                        .isFalse();
            }
            List<byte[]> longer = new ArrayList<>(path);
            longer.add(TreeHash.empty());
            assertThat(TreeProofs.includes(index, n, TreeHash.leaf(leaf), longer, root))
                    .isFalse();
            for (int at = 0; at < 32; at++) {
                assertThat(TreeProofs.includes(index, n, TreeHash.leaf(leaf), path, flipped(root, at)))
                        .isFalse();
            }
        }
    }

    @Test
    void aByteFlippedAnywhereInAConsistencyProofIsDetected() {
        int after = 21;
        byte[] rootAfter = model(leaves(after));
        for (int before = 1; before < after; before++) {
            byte[] rootBefore = model(leaves(before));
            List<byte[]> proof = TreeProofs.consistency(before, after, nodes(leaves(after)));
            for (int step = 0; step < proof.size(); step++) {
                for (int at = 0; at < 32; at++) {
                    List<byte[]> changed = new ArrayList<>(proof);
                    changed.set(step, flipped(proof.get(step), at));
                    assertThat(TreeProofs.consistent(before, rootBefore, after, rootAfter, changed))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aProofInATreeOfTenMillionReadsFewHashes() {
        int[] reads = new int[1];
        Random random = new Random(5);
        TreeNodes counted = (level, index) -> {
            reads[0]++;
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            return hash;
        };
        for (long index : List.of(0L, 9_999_999L, 5_000_000L, 8_388_608L, 1_234_567L)) {
            reads[0] = 0;
            assertThat(TreeProofs.inclusion(index, 10_000_000, counted)).hasSizeLessThanOrEqualTo(24);
            assertThat(reads[0]).isLessThanOrEqualTo(48);
        }
        assertThat(TreeProofs.consistency(7_654_321, 10_000_000, counted)).hasSizeLessThanOrEqualTo(25);
    }

    static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }
}
