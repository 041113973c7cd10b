package paso.app.planted;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/// One of each thing that the rules forbid. A rule that lets this pass is no rule.
final class Offender {

    static int count;

    private Offender() {}

    static final class UsesRandom {
        double draw() {
            return new Random(1).nextDouble();
        }
    }

    static final class UsesMathRandom {
        double draw() {
            return Math.random();
        }
    }

    static final class UsesThreadLocalRandom {
        int draw() {
            return ThreadLocalRandom.current().nextInt();
        }
    }

    static final class AsksTheDate {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    static final class AsksTheClock {
        long now() {
            return System.currentTimeMillis() + System.nanoTime();
        }
    }

    static final class Prints {
        void say() {
            System.out.println("heard");
        }
    }

    static final class TrustsTheCharset {
        byte[] bytes() {
            return "a".getBytes();
        }
    }

    static final class TrustsTheLocale {
        String small() {
            return "A".toLowerCase() + Locale.getDefault();
        }
    }

    static final class KeepsUnordered {
        final HashMap<String, String> map = new HashMap<>();
    }

    static final class RoundsAsTheMachineDoes {
        double exp(double x) {
            return Math.exp(x) + Math.log(x) + Math.pow(x, 2);
        }
    }
}
