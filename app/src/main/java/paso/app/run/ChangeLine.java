package paso.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import paso.data.output.ChangeFolder;
import paso.data.series.HolidayFile;
import paso.data.series.Imported;
import paso.data.series.Terms;
import paso.observe.Basis;
import paso.observe.Figure;
import paso.observe.Frequency;
import paso.observe.Quantity;
import paso.observe.Series;
import paso.observe.Vintage;
import paso.study.change.ChangeStudy;
import paso.study.change.Coarser;
import paso.study.change.Finding;
import paso.study.change.Holidays;
import paso.study.change.Power;
import paso.study.change.Simulated;

/// `change`: was that a real change?
public final class ChangeLine {

    /// Begins the name of a simulated series, in place of a file.
    private static final String SIMULATED = "simulated:";

    /// Where no day is asked about weeks begin on Monday.
    private static final LocalDate MONDAY = LocalDate.of(2018, 1, 1);

    private ChangeLine() {}

    /// Which series, as public when.
    ///
    /// @param file     FILE or FILE:series/place/measure
    /// @param asOf     absent = when the newest value became public
    /// @param lagDays  from the end of a period until it is public, where the file does not say; absent = not said
    /// @param stock    the values are stocks, whatever the rules say
    /// @param holidays file of holidays; absent = by rule
    /// @param by       days are added up to weeks or months; absent = as they are published
    public record Source(
            String file,
            Optional<LocalDate> asOf,
            OptionalInt lagDays,
            Optional<Path> catalogue,
            boolean stock,
            Optional<Path> holidays,
            Optional<Frequency> by) {}

    /// Answers.
    ///
    /// @param out folder to write to; absent = nothing is written
    public static Finding find(Source source, LocalDate since, double moreThan, Optional<Path> out) throws IOException {
        Vintage vintage = vintage(source);
        if (since.isAfter(vintage.asOf())) {
            throw new Complaint("--since %s is after the as-of date %s: nothing that followed can be public. "
                            .formatted(since, vintage.asOf())
                    + "Name an earlier day, or a later --as-of");
        }
        Finding finding = ChangeStudy.of(coarser(vintage, source, since), since, moreThan, holidays(source));
        if (out.isPresent()) ChangeFolder.write(out.get(), finding);
        return finding;
    }

    /// How often planted changes are found.
    ///
    /// @param tries dates of the series, or simulated series, for each row
    public static List<Power.Row> power(Source source, int tries) throws IOException {
        if (!source.file().startsWith(SIMULATED)) {
            Vintage vintage = coarser(vintage(source), source, MONDAY);
            return Power.of(vintage, holidays(source), tries);
        }
        if (source.by().isPresent()) {
            throw new Complaint(
                    "--by adds up the days of a file. For simulated weeks or months write simulated:week or simulated:month");
        }
        return switch (source.file().substring(SIMULATED.length())) {
            case "day" -> Power.simulated(daily(), tries);
            case "week" -> Power.simulated(weekly(), tries);
            case "month" -> Power.simulated(monthly(), tries);
            default ->
                throw new Complaint(
                        "'%s' cannot be simulated. Choose one of: simulated:day, simulated:week, simulated:month"
                                .formatted(source.file()));
        };
    }

    private static Simulated daily() {
        LocalDate first = LocalDate.of(2021, 8, 1);
        LocalDate since = LocalDate.of(2023, 8, 1);
        return new Simulated(Frequency.DAY, first, 730, 200, 0.05, 0.02, since, 1);
    }

    private static Simulated weekly() {
        LocalDate first = LocalDate.of(2018, 8, 6);
        LocalDate since = LocalDate.of(2023, 7, 31);
        return new Simulated(Frequency.WEEK, first, 260, 500, 0.02, 0.05, since, 1);
    }

    private static Simulated monthly() {
        LocalDate first = LocalDate.of(2011, 1, 1);
        LocalDate since = LocalDate.of(2021, 1, 1);
        return new Simulated(Frequency.MONTH, first, 120, 3000, 0.005, 0.08, since, 1);
    }

    private static Vintage coarser(Vintage vintage, Source source, LocalDate begins) {
        Frequency by = source.by().orElse(vintage.frequency());
        if (by == vintage.frequency()) return vintage;
        if (vintage.frequency() != Frequency.DAY || by == Frequency.DAY) {
            String word = vintage.frequency().name().toLowerCase(Locale.ROOT);
            throw new Complaint("--by %s: %s is published by the %s, and only days can be added up. Leave --by out"
                    .formatted(by.name().toLowerCase(Locale.ROOT), vintage.id(), word));
        }
        return Coarser.of(vintage, by, begins);
    }

    private static Holidays holidays(Source source) throws IOException {
        if (source.holidays().isEmpty()) return Holidays.ruled();
        Path file = source.holidays().get();
        if (!Files.isRegularFile(file))
            throw new Complaint("--holidays %s is not there, or is no file".formatted(file));
        HolidayFile.Read read = HolidayFile.read(file);
        if (!read.problems().isEmpty()) throw new BadFiles(read.problems());
        return Holidays.listed(read.named());
    }

    private static Vintage vintage(Source source) throws IOException {
        int colon = source.file().lastIndexOf(':');
        boolean named = colon > 0 && !Files.exists(Path.of(source.file()));
        Path file = Path.of(named ? source.file().substring(0, colon) : source.file());
        if (!Files.isRegularFile(file))
            throw new Complaint("%s is not there, or is no file. Name a CSV file with counts".formatted(file));
        Terms terms = new Terms(ImportLine.catalogue(source.catalogue()), Optional.empty(), LocalDate.MAX);
        Imported imported = ImportLine.importer(ImportLine.AUTO, file).read(file, terms);
        if (imported.refused()) throw new BadFiles(imported.problems());
        Series chosen = chosen(imported.series(), named ? source.file().substring(colon + 1) : "", file);
        Series series = published(chosen, source);
        LocalDate newest = series.figures().getLast().published();
        return series.asOf(source.asOf().orElse(newest));
    }

    private static Series chosen(List<Series> all, String name, Path file) {
        if (all.isEmpty()) throw new Complaint("%s holds no counts".formatted(file));
        if (name.isEmpty() && all.size() == 1) return all.getFirst();
        List<String> names = all.stream().map(one -> one.id().toString()).toList();
        int at = names.indexOf(name);
        if (at >= 0) return all.get(at);
        String listed = String.join("\n  ", names.subList(0, Math.min(20, names.size())));
        String more = names.size() > 20 ? "\n  and %d more".formatted(names.size() - 20) : "";
        String meant = name.isEmpty()
                ? "%s holds %d series. Name one as %s:series/place/measure".formatted(file, all.size(), file)
                : "%s holds no series '%s'%s"
                        .formatted(
                                file,
                                name,
                                Nearest.to(name, names)
                                        .map(". Did you mean %s?"::formatted)
                                        .orElse(""));
        throw new Complaint("%s. There are:%n  %s%s".formatted(meant, listed, more));
    }

    /// With the lag and the kind that were asked for.
    private static Series published(Series series, Source source) {
        Quantity quantity = source.stock()
                ? new Quantity(Quantity.Kind.STOCK, series.quantity().unit())
                : series.quantity();
        List<Figure> figures = series.figures();
        if (source.lagDays().isPresent()) {
            figures = figures.stream()
                    .map(figure -> lagged(figure, source.lagDays().getAsInt()))
                    .toList();
        }
        return new Series(series.id(), quantity, series.frequency(), figures);
    }

    private static Figure lagged(Figure figure, int days) {
        if (figure.basis() == Basis.STATED) return figure;
        LocalDate published = figure.period().last().plusDays(days);
        return new Figure(figure.period(), figure.value(), published, LocalDate.MAX, Basis.LAG);
    }
}
