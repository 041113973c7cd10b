package paso.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // No word or figure may depend on the language of the machine.
        Locale.setDefault(Locale.ROOT);
        Interrupt interrupt = new Interrupt();
        boolean terminal = Boolean.getBoolean("paso.terminal");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        interrupt.watch();
        int code;
        try {
            code = new Console(out, err, terminal, interrupt).run(args);
        } finally {
            out.flush();
            err.flush();
            interrupt.finished();
        }
        System.exit(code);
    }
}
