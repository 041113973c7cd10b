package paso.engine;

import java.util.List;
import java.util.SortedMap;
import paso.scenario.Figures;

/// How many people come from outside, by day, in each replicate.
///
/// Implementations are pure: the same replicate always gives the same numbers, from any thread.
public interface ArrivalPaths {

    /// One stream of people into one place.
    ///
    /// @param group      a group of the scenario
    /// @param attributes the attributes which the place keeps, name to value
    /// @param law        [Figures.Law#COUNTED]: the number is what came; [Figures.Law#POISSON]: the number is a
    /// daily mean
    record Series(String place, String group, SortedMap<String, String> attributes, Figures.Law law) {}

    /// What the columns of [#draw] stand for. Names and order are stable; at most one series per place, group,
    /// attributes and law.
    List<Series> series();

    /// Writes the people of one replicate.
    ///
    /// @param replicate 0 for the first; in expected mode -1, which gives the mean path
    /// @param people    [day * series + s], people on that day, >= 0, need not be whole
    void draw(int replicate, double[] people);
}
