package largescale.load;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as decimals, with the same digits on every Java: {@code Double.toString} writes others before Java 19. */
public final class Decimals {

    /** As many digits tell any double from its neighbours. */
    private static final int ENOUGH = 17;

    private Decimals() {}

    /** The decimal of the fewest digits that is read as this number. */
    public static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < ENOUGH; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(ENOUGH)).stripTrailingZeros();
    }

    /** Rounded half up as the decimal reads, not as its binary neighbour does: 11.05 to 11.1. */
    public static BigDecimal rounded(double number, int decimals) {
        return shortest(number).setScale(decimals, RoundingMode.HALF_UP);
    }
}
