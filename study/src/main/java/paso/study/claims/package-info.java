/// **Claims**: what published counts say of a public statement.
///
/// In: claims, the dossiers of the series they name, a day. Out: a verdict with the figures, bounds and definitions
/// that lead to it. Knows no files, no words for people and no person; reads figures only through
/// [paso.observe.Dossier#asOf].
@NullMarked
package paso.study.claims;

import org.jspecify.annotations.NullMarked;
