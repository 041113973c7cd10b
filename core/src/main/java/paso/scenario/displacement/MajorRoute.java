package paso.scenario.displacement;

import java.util.List;

/// A known long route, two-way.
///
/// @param sites at least two, each linked with the next
public record MajorRoute(List<String> sites) {
    public MajorRoute {
        sites = List.copyOf(sites);
    }
}
