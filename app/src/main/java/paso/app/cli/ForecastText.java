package paso.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paso.app.run.ForecastLine;
import paso.study.forecast.JointPaths;
import paso.study.forecast.Track;

/// A forecast as Markdown.
final class ForecastText {

    private static final int MOST = 200;

    private ForecastText() {}

    static List<String> of(ForecastLine.Done done) {
        List<String> lines = new ArrayList<>();
        JointPaths joint = done.contents().joint();
        lines.add("As of %s; %,d paths, seed %d."
                .formatted(
                        done.contents().reference(),
                        joint.paths(),
                        done.contents().seed()));
        for (String note : done.contents().notes()) lines.add("Note: " + note);
        for (String event : done.contents().events()) lines.add("Conditioned on: " + event);
        for (var sum : joint.sums()) {
            lines.add("In every path %s is the sum of %d others."
                    .formatted(joint.tracks().get(sum.total()).id(), sum.parts().size()));
        }
        lines.add("");
        lines.add("| series | horizon | ends | 5 % | 25 % | median | 75 % | 95 % |");
        lines.add("| --- | --: | --- | --: | --: | --: | --: | --: |");
        for (int i = 0; i < joint.tracks().size(); i++) {
            Track track = joint.tracks().get(i);
            for (int step = track.last() + 1; !Double.isNaN(joint.at(i, step, 0)); step++) {
                if (lines.size() == MOST) lines.add("| … more in the file | | | | | | | |");
                if (lines.size() > MOST) continue;
                double[] q = joint.quantiles(i, step);
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %d | %s | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f |",
                        track.id(),
                        step - done.contents().current(),
                        track.span(step).last(),
                        q[2],
                        q[6],
                        q[11],
                        q[16],
                        q[20]));
            }
        }
        lines.add("");
        lines.add("Every quantile and path: %s"
                .formatted(done.out()
                        .resolve("forecast." + done.contents().format().ending())));
        done.kept().ifPresent(file -> lines.add("Kept as %s".formatted(file)));
        return lines;
    }
}
