package paso.app.cli;

import java.io.PrintWriter;
import java.util.Locale;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // No word or figure may depend on the language of the machine.
        Locale.setDefault(Locale.ROOT);
        Interrupt interrupt = new Interrupt();
        boolean terminal = Boolean.getBoolean("paso.terminal");
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
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
