package paso.study.arrivals;

/// Days of counted streams that no row covers: the seam at which another forecast takes the place of this one.
///
/// Implementations are pure and may be called from several threads at once.
interface PathMaker {

    /// Writes the days after the last row of each stream this maker is in charge of; touches no other cell.
    ///
    /// @param replicate 0 for the first, -1 for the mean path
    /// @param people    [day * series + s], people
    void fill(int replicate, double[] people);
}
