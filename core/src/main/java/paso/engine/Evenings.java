package paso.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import paso.results.Outcome;
import paso.scenario.Lever;

/// Where the first replicates of a run stood on the evening of a day, so that a run which differs only later need not
/// live the days before again.
///
/// A run that goes on from here gives the same bytes as one lived whole: what stands here is everything that a
/// day hands to the next, and draws have addresses.
public final class Evenings {

    final int day;
    private final @Nullable Evening[] evenings; // [replicate]

    /// @param day        day index, at the end of which replicates are kept
    /// @param replicates how many, from the first on
    public Evenings(int day, int replicates) {
        this.day = day;
        evenings = new @Nullable Evening[replicates];
    }

    /// `true` when `lever` changes nothing up to the end of the day: it is not triggered, and each change begins later.
    ///
    /// @param first day index of a date
    public boolean before(Lever lever, java.util.function.ToIntFunction<java.time.LocalDate> first) {
        return lever.trigger().isEmpty()
                && lever.changes().stream()
                        .allMatch(change -> change.first().isPresent()
                                && first.applyAsInt(change.first().get()) > day);
    }

    boolean wants(int day, int replicate) {
        return day == this.day && replicate < evenings.length;
    }

    void keep(int replicate, Evening evening) {
        evenings[replicate] = evening;
    }

    @Nullable
    Evening of(int replicate) {
        return replicate < evenings.length ? evenings[replicate] : null;
    }

    /// One replicate. Counts are parties.
    ///
    /// @param layout     of the run that it was kept from
    /// @param places     [place]
    /// @param travelling [route], as in the day
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record Evening(
            Layout layout,
            PlaceEvening[] places,
            double[][] travelling,
            double[] carry,
            double[] openBefore,
            boolean[] shut,
            Ledger.Kept ledger,
            Outcome.Past outcome) {

        /// `true` when a run laid out as `other` tells the same nights apart, so that it can go on from here.
        boolean fits(Layout other) {
            if (!layout.levers.triggers.isEmpty() || !other.levers.triggers.isEmpty()) return false;
            for (int p = 0; p < layout.places.length; p++) {
                PlaceLayout here = layout.places[p];
                PlaceLayout there = other.places[p];
                for (PlaceLayout.Staying one : here.staying) {
                    int at = there.stayingAt[one.cohort() * here.paths.length + one.path()];
                    if (at < 0 || there.staying[at].nights() != one.nights()) return false;
                }
            }
            return true;
        }
    }

    /// What one place holds in the evening.
    ///
    /// @param chosen [route in out][rank]
    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
    record PlaceEvening(
            double[] staying,
            DayQueue.Kept[] undecided,
            DayQueue.Kept[][] chosen,
            DayQueue.Kept[] door,
            double[] tomorrow,
            double[] inside) {

        static PlaceEvening of(PlaceState state) {
            return new PlaceEvening(
                    state.staying.clone(),
                    kept(state.undecided),
                    Arrays.stream(state.chosen).map(PlaceEvening::kept).toArray(DayQueue.Kept[][]::new),
                    kept(state.door),
                    state.tomorrow.clone(),
                    state.inside.clone());
        }

        private static DayQueue.Kept[] kept(DayQueue[] queues) {
            return Arrays.stream(queues).map(DayQueue::kept).toArray(DayQueue.Kept[]::new);
        }

        /// Puts everybody into `state`, which is laid out as `there` and empty.
        void into(PlaceState state, PlaceLayout here, PlaceLayout there) {
            for (PlaceLayout.Staying one : here.staying) {
                int at = there.staying[there.stayingAt[one.cohort() * here.paths.length + one.path()]].offset();
                System.arraycopy(staying, one.offset(), state.staying, at, one.nights());
            }
            for (int rank = 0; rank < undecided.length; rank++) {
                int[] cells = cells(here, there, rank);
                undecided[rank].into(state.undecided[rank], cells);
                for (int r = 0; r < chosen.length; r++) chosen[r][rank].into(state.chosen[r][rank], cells);
            }
            int[] cohorts = java.util.stream.IntStream.range(0, inside.length).toArray();
            for (int rank = 0; rank < door.length; rank++) door[rank].into(state.door[rank], cohorts);
            System.arraycopy(tomorrow, 0, state.tomorrow, 0, tomorrow.length);
            System.arraycopy(inside, 0, state.inside, 0, inside.length);
        }

        private static int[] cells(PlaceLayout here, PlaceLayout there, int rank) {
            return Arrays.stream(here.ready.ranks()[rank])
                    .mapToInt(kind -> {
                        PlaceLayout.Kind other = there.ready
                                .kinds()[(kind.cohort() * there.paths.length + kind.path()) * there.ages + kind.age()];
                        if (other == null) throw new IllegalStateException("nobody can be ready there");
                        return other.cell();
                    })
                    .toArray();
        }
    }
}
