package paso.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paso.observe.Dossier;
import paso.scenario.Claim;
import paso.scenario.Lever;
import paso.time.Span;

/// A claim beside what counts say of it: as they were on the day it was made, and on a later one.
///
/// @param then on what was public on the day it was made
/// @param now  on what was public on the as-of date
public record Judged(Claim claim, Finding then, Finding now) {

    /// What counts say of a claim.
    public enum Verdict {
        HOLDS,
        DOES_NOT_HOLD,
        /// Not as stated, but under another definition of the same words.
        HOLDS_OTHERWISE,
        /// These data do not settle it.
        CANNOT_BE_DETERMINED;

        /// As written in tables: `holds-otherwise`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What follows for one test.
    public enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /// A verdict with what it rests on.
    ///
    /// @param asOf     nothing published later was read
    /// @param stated   the claim as stated
    /// @param readings under other definitions
    /// @param beside   figures that decide nothing
    /// @param remarks  what a reader should know before quoting it
    public record Finding(
            LocalDate asOf,
            Verdict verdict,
            Answer stated,
            List<Answer> readings,
            List<Answer> beside,
            List<Remark> remarks) {
        public Finding {
            readings = List.copyOf(readings);
            beside = List.copyOf(beside);
            remarks = List.copyOf(remarks);
        }

        /// The first definition under which it holds.
        public Optional<Answer> holding() {
            return readings.stream()
                    .filter(answer -> answer.truth() == Truth.TRUE)
                    .findFirst();
        }
    }

    /// A test with its computation.
    ///
    /// @param reading the other definition; absent for the claim as stated
    /// @param found   what the number is, as far as it is known
    /// @param parts   the numbers it is made of: one, or a number and its base
    /// @param record  of a claim of a record, what it was compared with
    /// @param effect  of a claim of a cause, the paired runs
    public record Answer(
            Optional<Claim.Reading> reading,
            Claim.Test test,
            Truth truth,
            Range found,
            List<Part> parts,
            Optional<Past> record,
            Optional<Effect> effect) {
        public Answer {
            parts = List.copyOf(parts);
        }
    }

    /// Bounds of a number; equal where it is known.
    public record Range(double low, double high) {
        /// Nothing is known.
        public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        public boolean exact() {
            return low == high;
        }
    }

    /// A number that was asked for, and the published figures that bound it.
    ///
    /// @param counted what the series count, before events are read as people
    public record Part(Claim.Asked asked, Range counted, Range found, List<Used> used) {
        public Part {
            used = List.copyOf(used);
        }
    }

    /// A published figure in a computation.
    ///
    /// @param added   `false`: it was taken away
    /// @param differs another source says something else of the same period, and both are allowed for
    public record Used(String series, Dossier.Entry entry, boolean added, boolean differs) {}

    /// Earlier periods of the same length.
    ///
    /// @param held    periods with a figure
    /// @param first   the first of them
    /// @param best    the highest (or lowest) of them
    /// @param whole   every period since the stated day is held
    public record Past(int held, Optional<Span> first, Optional<Span> best, Range bestFound, boolean whole) {}

    /// What paired runs say of a lever.
    ///
    /// @param low    5 % quantile of the paired difference, people
    /// @param median median
    /// @param high   95 % quantile
    public record Effect(Lever lever, double low, double median, double high, int pairs) {}

    /// What a reader should know before quoting a verdict.
    public record Remark(Code code, String detail) {

        public enum Code {
            /// The period was not over when it was said.
            PERIOD_NOT_OVER,
            /// Sources differ; both are allowed for.
            SOURCES_DIFFER,
            /// Figures that contradict newer ones were set aside.
            SET_ASIDE,
            /// The statement names a cause; counts do not settle causes.
            CAUSE_NOT_SETTLED,
            /// Part of the period was public: a bound follows, no more.
            PARTLY_PUBLIC,
            /// Nothing of the period was public.
            NOT_PUBLIC,
            /// The change would fit when measured from the later figure.
            OTHER_BASE,
            /// Totals of periods of different length are compared; the detail is both in days, as `29 / 31`.
            UNEQUAL_PERIODS,
            /// The number would hold in another unit: a thousand times as much or as little.
            THOUSANDS,
            /// The number is reached on single days.
            SINGLE_DAYS,
            /// The base is zero or may be zero.
            NO_BASE,
            /// The highest of the periods held; earlier ones are not held.
            SPAN_HELD,
            /// The words speak of people, the series counts events.
            EVENTS_COUNTED,
            /// The paired runs leave both signs open, or the lever has no usable estimate.
            NO_ESTIMATE,
            /// No run was made for it.
            NOT_RUN,
            /// Every figure comes from the first source of the claim itself.
            OWN_SOURCE
        }
    }
}
