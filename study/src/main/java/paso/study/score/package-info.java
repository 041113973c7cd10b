/// **Score**: how good forecasts were, beside persistence; and past official forecasts replayed.
///
/// In: scenarios as they were known on several days, their ensembles, a list of series fixed beforehand, and
/// figures published later, which become the truth of points and nothing else. Out: points, rows of a table,
/// replays. Nothing here knows files, or changes a model because of what came later.
@NullMarked
package paso.study.score;

import org.jspecify.annotations.NullMarked;
