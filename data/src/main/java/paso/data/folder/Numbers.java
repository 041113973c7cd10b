package paso.data.folder;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in messages, as a person would write them.
final class Numbers {

    private Numbers() {}

    /// At most 9 digits, without an exponent.
    static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(9)).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
