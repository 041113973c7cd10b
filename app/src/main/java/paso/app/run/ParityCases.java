package paso.app.run;

import java.util.List;

/// What Flee itself gave on the six cases: one run each, measured beside its code at commit 02cd2cb.
final class ParityCases {

    private ParityCases() {}

    /// One case.
    ///
    /// @param name     of its input folder
    /// @param observed of its folder of counts
    /// @param scale    by which people were divided in the runs of `normal` and `rescaled`
    record Case(String name, String observed, int scale, Figures f3val, Figures standard) {
        Figures of(String settings) {
            return settings.equals("f3val") ? f3val : standard;
        }
    }

    /// One run of Flee.
    ///
    /// @param normal   averaged relative difference
    /// @param rescaled the same, rescaled
    /// @param seconds  CPU seconds of a run at full size
    record Figures(double normal, double rescaled, double seconds) {}

    static final List<String> SETTINGS = List.of("default", "f3val");

    static final List<Case> CASES = List.of(
            new Case("mali", "mali2012", 10, new Figures(0.3951, 0.3598, 51.6), new Figures(0.3794, 0.3121, 56.6)),
            new Case("burundi", "burundi2015", 10, new Figures(0.6074, 0.5627, 184), new Figures(0.5880, 0.5539, 208)),
            new Case(
                    "ethiopia", "ethiopia2020", 10, new Figures(1.5939, 1.7136, 28.5), new Figures(1.4113, 1.7012, 25)),
            new Case("car", "car2013", 10, new Figures(0.3834, 0.3655, 690), new Figures(0.4257, 0.3873, 664)),
            new Case("ssudan", "ssudan2014", 10, new Figures(0.5048, 0.5432, 520), new Figures(0.4882, 0.5664, 515)),
            new Case("syria", "syria2013", 100, new Figures(0.3632, 0.3734, 4200), new Figures(0.2633, 0.2746, 4350)));
}
