package paso.results;

import java.util.List;
import paso.scenario.Provenance;
import paso.scenario.Text;

/// Which assumptions move the headline most: each set to its low and to its high end, all else as it is.
///
/// @param headline what is followed: the place whose figure the first card of the briefing shows
/// @param median   of the headline when nothing is moved
/// @param rows     the assumption that moves the headline most first
/// @param shares   how each city answers to the share of releases that goes to its shelters; by place
public record Sensitivity(Headline headline, double median, List<Row> rows, List<CityShare> shares) {

    /// One assumption and what it moves.
    ///
    /// @param key         names the draw of the range; rows of tables with the same key move together
    /// @param label       what it is, for people
    /// @param file        table of the scenario folder it stands in, for example `shares.csv`
    /// @param low         low end of the assumption, as the scenario states it
    /// @param high        high end
    /// @param knowledge   how well the data pin it down
    /// @param source      key of a source of the scenario; empty = none
    /// @param outcomeLow  median of the headline with the assumption at its low end
    /// @param outcomeHigh median of the headline with the assumption at its high end
    /// @param shifts      the same at other places, by id
    public record Row(
            String key,
            Text label,
            String file,
            double low,
            double high,
            Provenance.Knowledge knowledge,
            String source,
            double outcomeLow,
            double outcomeHigh,
            List<PlaceShift> shifts) {
        public Row {
            shifts = List.copyOf(shifts);
        }

        /// How far apart the two outcomes are.
        public double reach() {
            return Math.abs(outcomeHigh - outcomeLow);
        }
    }

    /// What one assumption moves at one place: the median of its highest load after the as-of date, in its unit.
    ///
    /// @param low  with the assumption at its low end
    /// @param high with the assumption at its high end
    public record PlaceShift(String place, double median, double low, double high) {}

    /// What the share of releases that goes to a city's shelters does to that city: of the shares on its inward
    /// routes, the one that moves it most.
    ///
    /// @param row   the share; its outcomes are the median of the city's highest load after the as-of date, in its
    /// unit
    /// @param median the same with nothing moved
    public record CityShare(String place, double median, Row row) {}

    /// A number of a run that can be followed from run to run.
    ///
    /// @param place id of a place, or [Overflow#ANY] for the joint chance
    public record Headline(String place, What what) {}

    /// What a headline measures.
    public enum What {
        /// Chance of being out of room on some day after the as-of date, in [0, 1].
        CHANCE,
        /// Highest load (census plus waiting) after the as-of date, in the place's unit.
        PEAK
    }

    public Sensitivity {
        rows = List.copyOf(rows);
        shares = List.copyOf(shares);
    }
}
