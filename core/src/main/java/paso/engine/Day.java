package paso.engine;

import paso.results.Outcome;

/// The law by which one day becomes the next.
sealed interface Day permits CorridorDay {

    /// Puts everybody where they are before the first day of a replicate.
    void begin(int replicate);

    /// Everything that the next day is made from.
    Evenings.Evening evening(Outcome outcome);

    /// Puts everybody where they were on an evening, after [#begin] of the same replicate.
    void goOn(Evenings.Evening evening);

    /// Moves everybody through one day and writes it down.
    void step(int day, Outcome outcome);

    /// Where everybody is after the last day.
    Outcome.People people();
}
