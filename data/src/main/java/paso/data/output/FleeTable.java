package paso.data.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import paso.results.displacement.CaseEnsemble;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;
import paso.scenario.displacement.Spawning.Volume;

/// One replicate as Flee writes it, for tools that read Flee's `out.csv`: a row for each day, dated by the day after,
/// with each camp simulated, registered and apart.
///
/// Names of camps are those of the case. A camp is compared where something was registered in it.
final class FleeTable {

    private final CaseEnsemble ensemble;
    private final Displacement of;
    private final UnaryOperator<String> names;
    private final List<RegisteredDays> counted = new ArrayList<>();
    private final boolean empty;

    FleeTable(CaseEnsemble ensemble, UnaryOperator<String> names) {
        this.ensemble = ensemble;
        this.names = names;
        of = ensemble.displacement();
        LocalDate start = of.timeline().start();
        for (Registration one : of.registrations())
            if (!one.counts().isEmpty()) counted.add(RegisteredDays.of(one, start));
        empty = of.spawning().emptyCampsOnDay0();
    }

    byte[] of(int replicate) {
        StringBuilder text = new StringBuilder("Day,Date");
        for (CaseEnsemble.Camp camp : ensemble.camps()) {
            String name = names.apply(camp.id());
            for (String what : List.of(" sim", " data", " error"))
                text.append(',').append(cell(name + what));
        }
        text.append(",Total error,refugees in camps (UNHCR),total refugees (simulation),raw UNHCR refugee count,"
                + "refugees in camps (simulation),refugee_debt\n");
        boolean registered = of.spawning().volume() instanceof Volume.Registered && !counted.isEmpty();
        long raw = 0;
        long debt = 0;
        for (int day = 0; day < ensemble.days(); day++) {
            if (registered) {
                long rise = rise(day);
                raw += rise;
                long people = rise - debt;
                if (day == 0 && of.spawning().insertDay0()) people = 0;
                debt = Math.max(0, -people);
            }
            row(text, replicate, day, raw, debt);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// What Flee adds to its raw count on a day: on day 0 everything there is, the total of all camps twice.
    private long rise(int day) {
        LocalDate start = of.timeline().start();
        boolean totals = !of.totals().isEmpty();
        RegisteredDays total = totals ? new RegisteredDays(of.totals(), List.of(), start) : counted.getFirst();
        if (day == 0) {
            if (empty) return 0;
            long sum = totals ? total.on(0) : 0;
            if (of.spawning().sumFromCamps()) for (RegisteredDays one : counted) sum += one.on(0);
            return sum;
        }
        if (!of.spawning().sumFromCamps() && totals) return total.on(day) - total.on(day - 1);
        long sum = 0;
        for (RegisteredDays one : counted) sum += one.on(day) - one.on(day - 1);
        return sum;
    }

    private void row(StringBuilder text, int replicate, int day, long raw, long debt) {
        text.append(day).append(',').append(of.timeline().dateOf(day + 1));
        long simulated = 0;
        long data = 0;
        long apart = 0;
        for (CaseEnsemble.Camp camp : ensemble.camps()) {
            long here = ensemble.census(camp.place(), day, replicate);
            long counted = camp.registered(day);
            text.append(',')
                    .append(here)
                    .append(',')
                    .append(counted)
                    .append(',')
                    .append(error(here, counted));
            simulated += here;
            data += counted;
            apart += Math.abs(here - counted);
        }
        long people = ensemble.people(day, replicate).total();
        if (raw > 0) {
            text.append(',').append(python((double) apart / raw)).append(',').append(data);
            text.append(',').append(people).append(',').append(raw);
            text.append(',').append(simulated).append(',').append(debt);
        } else
            text.append(",0.0,0,")
                    .append(people)
                    .append(",0,")
                    .append(simulated)
                    .append(",0");
        text.append('\n');
    }

    private static String error(long simulated, long registered) {
        if (registered == 0) return "0.0";
        double error = Math.abs((double) simulated / registered - 1);
        return python(new BigDecimal(error).setScale(4, RoundingMode.HALF_EVEN).doubleValue());
    }

    /// The shortest decimal that reads back, as Python prints it.
    static String python(double value) {
        if (value == 0) return "0.0";
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            String digits = shortest.unscaledValue().abs().toString();
            String tail = digits.length() > 1 ? "." + digits.substring(1) : "";
            return "%s%s%se%s%02d"
                    .formatted(
                            value < 0 ? "-" : "", digits.charAt(0), tail, exponent < 0 ? "-" : "+", Math.abs(exponent));
        }
        String plain = shortest.toPlainString();
        return plain.indexOf('.') >= 0 ? plain : plain.toLowerCase(Locale.ROOT) + ".0";
    }

    private static String cell(String text) {
        return new String(paso.report.CsvText.bytesOf(text), StandardCharsets.UTF_8);
    }
}
