package paso.observe;

import java.time.LocalDate;
import paso.time.Span;

/// A published value that a later one replaced.
///
/// @param published day on which `to` became public
public record Revision(Span period, double from, double to, LocalDate published) {}
