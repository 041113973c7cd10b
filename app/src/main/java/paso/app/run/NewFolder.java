package paso.app.run;

import java.nio.file.Path;
import paso.data.folder.NewScenario;

/// `new`: a folder to start from.
public final class NewFolder {

    private NewFolder() {}

    /// @throws Complaint when something is there already, or the folder cannot be written
    public static void write(Path folder) {
        NewScenario.write(folder).ifPresent(problem -> {
            throw new Complaint(problem.text());
        });
    }
}
