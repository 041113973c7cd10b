package paso.report;

import java.time.LocalDate;
import java.util.List;

/// A forecast that an earlier run kept, and how it did against what was published since.
///
/// @param asOf    day whose knowledge it used
/// @param made    day on which it was made, by the clock of that run
/// @param hash    SHA-256 of its file, in hex
/// @param scored  targets with a figure
/// @param wis     mean weighted interval score over those; NaN where there are none
/// @param logWis  the same of log(x + 1), on which small and large places weigh alike
/// @param in50    share of them inside the central 50 % interval, in [0, 1]; `in90` likewise
/// @param waiting targets without a figure
/// @param voids   why others count for nothing
public record KeptRow(
        LocalDate asOf,
        LocalDate made,
        String hash,
        int scored,
        double wis,
        double logWis,
        double in50,
        double in90,
        int waiting,
        List<Broken> voids) {

    public KeptRow {
        voids = List.copyOf(voids);
    }

    /// Targets that an assumption voids.
    ///
    /// @param assumption what the forecast had declared, for people
    /// @param broken     day from which it no longer held
    public record Broken(String assumption, LocalDate broken, int targets) {}
}
