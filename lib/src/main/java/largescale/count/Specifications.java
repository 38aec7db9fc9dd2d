package largescale.count;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Every combination of some choices that a number may hang on ("specifications": U. Simonsohn, J. P. Simmons and L. D.
 * Nelson, Specification curve analysis, Nature Human Behaviour 4, 2020, doi 10.1038/s41562-020-0912-z). Immutable.
 *
 * @param all the combinations, the one that the others are compared with first
 * @param <T> what is counted
 */
public record Specifications<T>(List<Specification<T>> all) {

    /** A combination. @param choices what is chosen, by what it is chosen of @param data what is counted so */
    public record Specification<T>(Map<String, String> choices, T data) {}

    public Specifications {
        all = List.copyOf(all);
    }

    /**
     * What is made of each combination, once for all numbers that are read off it.
     *
     * <pre>{@code
     * report.under(Rule.COUNTRY).map(by -> Count.amounts(by.countries(), "Country"))
     * }</pre>
     */
    public <R> Specifications<R> map(Function<T, R> made) {
        return new Specifications<>(all.stream()
                .map(one -> new Specification<>(one.choices(), made.apply(one.data()))).toList());
    }

    /**
     * A number by each combination.
     *
     * @param name what it says
     * @param number NaN where it cannot be given
     */
    public Specified count(String name, ToDoubleFunction<T> number) {
        return new Specified(name, all.stream().<Map<String, String>>map(Specification::choices).toList(),
                all.stream().map(one -> number.applyAsDouble(one.data())).toList());
    }
}
