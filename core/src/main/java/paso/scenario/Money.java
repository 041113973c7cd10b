package paso.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What things cost, and money that can run out.
///
/// @param titles of payers who are called something else in another language, by the name that costs have
public record Money(List<Cost> costs, List<Budget> budgets, SortedMap<String, Text> titles) {

    public static final Money NONE = new Money(List.of(), List.of());

    public Money {
        costs = List.copyOf(costs);
        budgets = List.copyOf(budgets);
        titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    }

    /// Payers who are called the same in every language.
    public Money(List<Cost> costs, List<Budget> budgets) {
        this(costs, budgets, Collections.emptySortedMap());
    }

    /// What a payer is called on a page.
    public Text title(String payer) {
        Text title = titles.get(payer);
        return title == null ? Text.of(payer) : title;
    }

    /// What `payer` spends for each unit of `per` at a place, on a route or while a lever acts.
    ///
    /// @param account what it is added up with
    /// @param amount US dollars per unit, >= 0
    /// @param first  first day on which it is spent; absent = from the start
    /// @param last   last day; absent = to the end
    public record Cost(
            String id,
            Target target,
            String payer,
            Per per,
            Quantity amount,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            Account account,
            Provenance origin) {
        public Cost {
            Ids.check("cost", id);
            boolean fits = switch (target) {
                case Target.AtPlace _ -> per != Per.TRIP;
                case Target.OnRoute _ -> per == Per.TRIP;
                case Target.WhileLever _ -> per == Per.DAY;
            };
            if (!fits) throw new IllegalArgumentException("cost '%s': not per %s there".formatted(id, per.word()));
        }

        /// A cost of reception.
        public Cost(
                String id,
                Target target,
                String payer,
                Per per,
                Quantity amount,
                Optional<LocalDate> first,
                Optional<LocalDate> last,
                Provenance origin) {
            this(id, target, payer, per, amount, first, last, Account.RECEPTION, origin);
        }
    }

    /// Costs that are added up; those of two accounts never are.
    public enum Account {
        /// Gross public cost of reception.
        RECEPTION,
        /// Everything else, for example trade delayed.
        OTHER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Where money is spent.
    public sealed interface Target {
        String id();

        record AtPlace(String id) implements Target {}

        record OnRoute(String id) implements Target {}

        /// On each day on which a change of the lever acts, per `day` only; never where the lever is off.
        ///
        /// @param id id of a lever
        record WhileLever(String id) implements Target {}
    }

    public enum Per {
        PERSON_NIGHT,
        HOUSEHOLD_NIGHT,
        /// each person who joins the door
        ARRIVAL,
        /// each person who sets out on the route
        TRIP,
        /// each day, whoever is there; for a lever, each day that it acts
        DAY;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Money that a place spends; when it is spent the place closes or shrinks.
    ///
    /// What a place spends is the sum of its [Cost]s of [Account#RECEPTION] by this payer from `first` on. On the
    /// day after the sum
    /// reaches `amount` the limit becomes `thenLimit`, and where that is 0 the place is closed: nobody sets out for
    /// it.
    ///
    /// @param amount    US dollars
    /// @param thenLimit limit afterwards, in the place's unit; 0 = closed
    public record Budget(
            String id,
            String place,
            String payer,
            Quantity amount,
            LocalDate first,
            Quantity thenLimit,
            Provenance origin) {
        public Budget {
            Ids.check("budget", id);
        }
    }
}
