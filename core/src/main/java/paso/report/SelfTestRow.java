package paso.report;

/// One line of the self-test card: what theory says, what the engine gave, and how far apart they may be.
///
/// @param bound the largest difference that passes, with its unit
public record SelfTestRow(String name, String expected, String found, String bound, boolean passed) {}
