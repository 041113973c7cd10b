package paso.engine;

/// Draws, or their means: everything in the day that chance decides.
///
/// Counts are `double` holding whole numbers, except from [MeanDice].
sealed interface Dice permits RandomDice, MeanDice {

    /// Goes to a replicate.
    void replicate(long seed, int replicate);

    /// Goes to a day of the replicate.
    void day(int day);

    /// Goes to an address within the day; later draws follow on from it.
    void seek(long address);

    /// Uniform on [0, 1).
    double uniform();

    double binomial(double n, double p);

    double poisson(double mean);

    /// Parties that arrive when `people` are due and a party has `meanSize` people on average.
    double parties(double people, double meanSize);

    /// Good ones among `sample` drawn without replacement from `good` and `bad`.
    double hypergeometric(double good, double bad, double sample);

    /// `true`: counts are whole and a party is never split.
    boolean whole();
}
