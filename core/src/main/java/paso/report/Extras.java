package paso.report;

import java.util.List;
import java.util.Optional;
import paso.results.Changes;
import paso.results.Ensemble;
import paso.results.Judged;
import paso.results.MonthlyAccount;
import paso.results.Sensitivity;
import paso.results.Sharing;
import paso.scenario.Claims;

/// What stands beside a run in its briefing; each part may be missing.
///
/// @param chance      the same run with every range at its likely value and arrivals at their mean path: chance
/// alone
/// @param parameters  the same run with ranges drawn and arrivals at their mean path: chance and unknown parameters
/// @param sensitivity the assumptions that move the headline most
/// @param changes     since the last run of the same folder
/// @param scores      of forecasts from earlier as-of dates; they use later figures and stand in the look back
/// @param account     of custody by month
/// @param sharing     with whom the page may be shared
/// @param claims      public statements made by the as-of date, judged on what was public by then
/// @param kept        forecasts that earlier runs left, beside what came; they stand in the look back
public record Extras(
        Optional<Ensemble> chance,
        Optional<Ensemble> parameters,
        Optional<Sensitivity> sensitivity,
        Optional<Changes> changes,
        List<ScoreRow> scores,
        List<MonthlyAccount.Row> account,
        Sharing sharing,
        Optional<Checked> claims,
        Kept kept) {

    /// Nothing beside the run, and for internal use.
    public static final Extras NONE = new Extras(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Sharing.INTERNAL,
            Optional.empty(),
            Kept.NONE);

    /// Without claims and without kept forecasts.
    public Extras(
            Optional<Ensemble> chance,
            Optional<Ensemble> parameters,
            Optional<Sensitivity> sensitivity,
            Optional<Changes> changes,
            List<ScoreRow> scores,
            List<MonthlyAccount.Row> account,
            Sharing sharing) {
        this(chance, parameters, sensitivity, changes, scores, account, sharing, Optional.empty(), Kept.NONE);
    }

    /// Kept forecasts.
    ///
    /// @param problems sentences on those that could not be read, or were changed after they were kept
    public record Kept(List<KeptRow> rows, List<String> problems) {

        public static final Kept NONE = new Kept(List.of(), List.of());

        public Kept {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /// Judged claims.
    public record Checked(Claims claims, List<Judged> judged) {
        public Checked {
            judged = List.copyOf(judged);
        }
    }

    public Extras {
        scores = List.copyOf(scores);
        account = List.copyOf(account);
    }
}
