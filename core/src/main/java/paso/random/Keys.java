package paso.random;

/// 64-bit addresses made from words.
public final class Keys {

    private static final long PRIME = 0x100000001b3L;

    private Keys() {}

    /// A hash of the words in their order; `("ab", "c")` and `("a", "bc")` differ.
    ///
    /// FNV-1a over UTF-16 units (Fowler, Noll and Vo), finished by [#mix].
    public static long of(String... words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) hash = (hash ^ word.charAt(i)) * PRIME;
            hash = (hash ^ 0x1_0000) * PRIME; // no UTF-16 unit is that large: ends the word
        }
        return mix(hash);
    }

    /// One to one on 64 bits, every input bit changing about half of the output bits: variant 13 of Stafford
    /// (2011).
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
