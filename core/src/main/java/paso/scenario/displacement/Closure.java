package paso.scenario.displacement;

import java.util.OptionalInt;

/// What is closed, and when.
public sealed interface Closure {

    /// First closed day.
    int from();

    /// Day on which it opens again; absent = never.
    OptionalInt until();

    /// Every link between two countries.
    record Border(String country, String other, int from, OptionalInt until) implements Closure {}

    /// Every link of a site.
    ///
    /// @param named the second name of the row, which the code ignores
    record SiteLinks(String site, String named, int from, OptionalInt until) implements Closure {}

    /// One link.
    record OneLink(String site, String other, int from, OptionalInt until) implements Closure {

        /// Whether the code closes anything, which it does from `other` to `site` alone. It compares names by identity,
        /// and Python has one object for each text of one letter and many for all others.
        public static boolean acts(String site) {
            return site.length() == 1;
        }
    }

    /// A camp, which is a town at first and after the end.
    record Camp(String site, int from, OptionalInt until) implements Closure {}

    /// A camp for people displaced at home.
    record IdpCamp(String site, int from, OptionalInt until) implements Closure {}

    /// Forced redirection over a link ends.
    record Redirection(String site, String other, int from, OptionalInt until) implements Closure {}
}
