package paso.data.output;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paso.report.FitPage;
import paso.scenario.displacement.Displacement;
import paso.scenario.displacement.RegisteredDays;
import paso.scenario.displacement.Registration;
import paso.study.displacement.CampCheck;
import paso.study.displacement.CampFit;
import paso.study.displacement.CampOutlook;
import paso.study.displacement.CampScores;

/// Makes the page of a fit.
final class FitPicture {

    private final FitFolder.Contents contents;
    private final Displacement of;
    private final int split;

    private FitPicture(FitFolder.Contents contents) {
        this.contents = contents;
        of = contents.fit().start();
        split = contents.fit().split();
    }

    static String html(FitFolder.Contents contents) {
        return new FitPicture(contents).html();
    }

    private String html() {
        List<FitPage.Camp> camps = new ArrayList<>();
        for (int c = 0; c < contents.fit().outlook().camps().size(); c++) camps.add(camp(c));
        return FitPage.of(new FitPage.Contents(
                contents.name().apply(of.id()),
                of.timeline().start(),
                split,
                camps,
                numbers(),
                methods(),
                contents.fit().summary().runs()));
    }

    private FitPage.Camp camp(int camp) {
        CampCheck check = contents.fit().check();
        CampOutlook outlook = contents.fit().outlook();
        List<FitPage.Band> bands = new ArrayList<>();
        for (int day = 0; day < split + outlook.days(); day++) {
            double[] q = new double[FitFolder.LEVELS.length];
            for (int i = 0; i < q.length; i++) {
                double level = FitFolder.LEVELS[i];
                q[i] = day < split ? check.quantile(day, camp, level) : outlook.quantile(day, camp, level);
            }
            bands.add(new FitPage.Band(q[0], q[1], q[2], q[3], q[4]));
        }
        List<FitPage.Counted> known = new ArrayList<>();
        for (CampCheck.Counted one : check.counts(camp)) known.add(new FitPage.Counted(one.day(), one.people()));
        String id = outlook.camps().get(camp);
        return new FitPage.Camp(contents.name().apply(id), bands, known, later(id), check.inside(camp, 0.9));
    }

    private List<FitPage.Counted> later(String id) {
        LocalDate start = of.timeline().start();
        List<FitPage.Counted> later = new ArrayList<>();
        for (Registration one : of.registrations()) {
            if (!one.site().equals(id) || one.counts().isEmpty()) continue;
            RegisteredDays days = RegisteredDays.of(one, start);
            one.counts().stream()
                    .mapToLong(count -> ChronoUnit.DAYS.between(start, count.date()))
                    .filter(day -> day >= split && day < of.timeline().days())
                    .forEach(day -> later.add(new FitPage.Counted((int) day, days.on((int) day))));
        }
        return later;
    }

    private FitPage.Table numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (CampFit.Learned one : contents.fit().learned()) {
            rows.add(List.of(
                    one.name(contents.name()),
                    number(one.low()),
                    number(one.high()),
                    number(one.best()),
                    number(one.after().low()),
                    number(one.after().middle()),
                    number(one.after().high()),
                    one.said()));
        }
        return new FitPage.Table(List.of("Number", "Low", "High", "Best", "5 %", "50 %", "95 %", "Counts say"), rows);
    }

    private FitPage.Table methods() {
        List<List<String>> rows = new ArrayList<>();
        for (CampScores.Row row : contents.scores().map(CampScores::rows).orElse(List.of())) {
            rows.add(List.of(
                    row.method(),
                    String.format(Locale.ROOT, "%.4f", row.difference()),
                    percent(row.cover50()),
                    percent(row.cover90())));
        }
        return new FitPage.Table(
                List.of("Method", "Difference", "Counts in 50 % intervals", "In 90 % intervals"), rows);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
