package paso.report;

import paso.scenario.Text;

/// One line of the self-test card: what theory says, what the engine gave, and how far apart they may be.
///
/// @param bound the largest difference that passes, with its unit
public record SelfTestRow(Text name, Text expected, Text found, Text bound, boolean passed) {}
