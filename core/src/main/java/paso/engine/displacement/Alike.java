package paso.engine.displacement;

import java.math.BigInteger;
import java.util.Arrays;

/// Distances of a day that make no difference to what people at a site can still do on that day.
///
/// Who goes on is stopped by the first link that brings them to a day's way. So two distances can be told apart at a
/// site only where a day's way less the length of some walk from there, back and forth too, lies between them. Lengths
/// of walks are kept in cells of 1/1024 of a day's way, rounded both ways, so that distances are never put together
/// wrongly.
final class Alike {

    private static final int CELLS = 1024;
    /// Walks of more links than these are not followed; nothing is then put together.
    private static final int LINKS = 64;

    private Alike() {}

    /// The highest of the buckets that cannot be told apart, for each site and bucket: [site][bucket].
    ///
    /// @param buckets equal parts of a day's way, and one above
    /// @param memory  whether people remember their distances: then every bucket stands alone
    static byte[][] of(Ground ground, int buckets, boolean memory) {
        byte[] alone = new byte[buckets];
        for (int b = 0; b < buckets; b++) alone[b] = (byte) b;
        byte[][] highest = new byte[ground.sites][];
        Arrays.fill(highest, alone);
        double day = ground.displacement.moving().speeds().most();
        if (memory || !oneSpeed(ground, day)) return highest;
        BigInteger[] walks = walks(ground, day);
        for (int s = 0; s < walks.length; s++) highest[s] = runs(walks[s], buckets);
        return highest;
    }

    private static boolean oneSpeed(Ground ground, double day) {
        if (!(day > 0) || ground.displacement.moving().speeds().walking() > day) return false;
        for (int w = 0; w < ground.ways; w++) if (ground.speed[w] != day || ground.walk[w] > 0) return false;
        return true;
    }

    /// Lengths of walks shorter than a day's way, bit `i` for [i, i + 1) cells; empty where they were not all found.
    private static BigInteger[] walks(Ground ground, double day) {
        BigInteger within = BigInteger.ONE.shiftLeft(CELLS + 1).subtract(BigInteger.ONE);
        BigInteger[] from = new BigInteger[ground.sites];
        Arrays.fill(from, BigInteger.ZERO);
        for (int links = 0; links < LINKS; links++) {
            boolean more = false;
            for (int s = 0; s < from.length; s++) {
                BigInteger all = from[s];
                for (int way : ground.out[s]) {
                    if (ground.km[way] > day) continue;
                    int cells = (int) (ground.km[way] / day * CELLS);
                    BigInteger on = from[ground.to[way]].shiftLeft(cells);
                    all = all.setBit(cells).or(on).or(on.shiftLeft(1)).and(within);
                }
                more |= !all.equals(from[s]);
                from[s] = all;
            }
            if (!more) return from;
        }
        return new BigInteger[0];
    }

    private static byte[] runs(BigInteger walks, int buckets) {
        boolean[] told = new boolean[buckets];
        int part = CELLS / (buckets - 1);
        for (int cell = 0; cell <= CELLS; cell++) {
            if (!walks.testBit(cell)) continue;
            int low = Math.max(0, CELLS - cell - 2);
            int high = Math.min(CELLS, CELLS - cell + 1);
            for (int b = low / part; b <= high / part; b++) told[b] = true;
        }
        byte[] highest = new byte[buckets];
        for (int b = buckets - 1; b >= 0; b--) {
            boolean joined = b < buckets - 1 && !told[b] && !told[b + 1];
            highest[b] = joined ? highest[b + 1] : (byte) b;
        }
        return highest;
    }
}
