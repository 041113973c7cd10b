package paso.study.sensitivity;

import java.util.SortedSet;
import paso.scenario.Provenance;
import paso.scenario.Text;

/// One range of the scenario, or several that move together, in words.
///
/// @param key    names the draw, see [paso.engine.Ranges]; `drift/ID` stands for every step of a drift
/// @param label  what it is, for people
/// @param file   table of the scenario folder
/// @param source key of a source; empty = none
/// @param into   places that a share of routes leads into; empty where it is no such share
record Assumption(
        String key, Text label, String file, Provenance.Knowledge knowledge, String source, SortedSet<String> into) {}
