package largescale.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.Table;

/** How far the largest of some models is from the largest of all, as the arguments of a sentence. */
public final class Gap {

    private static final String COMPUTE = "Training compute (FLOP)";

    /** So many times more are told as a fraction; less than that in percent. */
    private static final int FAR = 10;

    private Gap() {}

    /**
     * The names and values of what a sentence can say of it. Only models of known training compute are compared.
     *
     * <ul>
     * <li>{@code model}, {@code compute}: the largest of some, all of them where several are equal; {@code model2},
     *     {@code compute2}: the largest of all
     * <li>{@code gap}: {@code none} where no training compute of some is known, {@code level} where their largest is
     *     the largest of all, else {@code close} or {@code far}
     * <li>{@code percent}: its training compute in percent of that; {@code ratio}: how many times more that is
     * </ul>
     *
     * @param some rows of some models
     * @param all rows of all models
     * @param more names and values of further arguments
     */
    public static Object[] of(Table some, Table all, Object... more) {
        double own = Count.known(some, COMPUTE).doubleColumn(COMPUTE).max();
        double most = Count.known(all, COMPUTE).doubleColumn(COMPUTE).max();
        double ratio = most / own;
        String gap = !Double.isFinite(ratio) ? "none" : own == most ? "level" : ratio < FAR ? "close" : "far";
        List<Object> arguments = new ArrayList<>(Arrays.asList(more));
        arguments
                .addAll(Arrays.asList("model", names(some, own), "compute", own, "model2", names(all, most), "compute2",
                        most, "gap", gap, "percent", 100 / ratio, "ratio", Math.round(ratio)));
        return arguments.toArray();
    }

    private static List<String> names(Table models, double compute) {
        return models.where(models.doubleColumn(COMPUTE).isEqualTo(compute)).stringColumn("Model").unique().asList();
    }
}
