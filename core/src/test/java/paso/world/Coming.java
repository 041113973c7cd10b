package paso.world;

import paso.scenario.Figures;

/// How people come from outside.
///
/// @param people in the whole period (counted) or a day on average (poisson)
public record Coming(double people, Figures.Law law) {

    /// A mean number of people a day; parties come by chance.
    public static Coming perDay(double people) {
        return new Coming(people, Figures.Law.POISSON);
    }

    /// A published total of the whole period.
    public static Coming counted(double people) {
        return new Coming(people, Figures.Law.COUNTED);
    }
}
