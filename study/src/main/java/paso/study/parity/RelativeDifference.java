package paso.study.parity;

/// The averaged relative difference between simulated and observed camps, as Flee's developers define it.
///
/// On each day the differences of all camps, without their signs, are added up and divided by all people observed in
/// camps, at least 1; the mean over days is the figure.
///
/// @param normal   of the counts as they are, >= 0
/// @param rescaled after the simulated camps were scaled to the observed total of the day, 0 to 2
public record RelativeDifference(double normal, double rescaled) {

    /// Over all days.
    ///
    /// @param observed its first replicate is what was observed
    public static RelativeDifference of(CampDays simulated, int replicate, CampDays observed) {
        return of(simulated, replicate, observed, 0, observed.days());
    }

    /// Over the days from `first` to before `end`.
    public static RelativeDifference of(CampDays simulated, int replicate, CampDays observed, int first, int end) {
        double normal = 0;
        double rescaled = 0;
        int camps = observed.camps().size();
        for (int day = first; day < end; day++) {
            double counted = 0;
            double made = 0;
            for (int c = 0; c < camps; c++) {
                counted += observed.people(0, c, day);
                made += simulated.people(replicate, c, day);
            }
            double scale = made == 0 ? 0 : counted / made;
            double plain = 0;
            double scaled = 0;
            for (int c = 0; c < camps; c++) {
                plain += Math.abs(simulated.people(replicate, c, day) - observed.people(0, c, day));
                scaled += Math.abs(scale * simulated.people(replicate, c, day) - observed.people(0, c, day));
            }
            normal += plain / Math.max(counted, 1);
            rescaled += scaled / Math.max(counted, 1);
        }
        return new RelativeDifference(normal / (end - first), rescaled / (end - first));
    }
}
