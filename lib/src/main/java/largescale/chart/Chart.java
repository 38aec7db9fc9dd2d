package largescale.chart;

import com.google.common.collect.ObjectArrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import largescale.chart.ChartData.Kind;
import largescale.chart.ChartData.Threshold;
import largescale.load.BadInput;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.Trace;

/**
 * A figure of {@link Charts}, which knows besides what jsplot cannot say: what it draws, whose values its series are,
 * which models are named, and what stands across it and along it. Each method returns another chart.
 */
public final class Chart extends Figure {

    final Kind kind;
    final String series;
    final Set<String> named;
    final List<Threshold> thresholds;

    Chart(Kind kind, Layout layout, Trace... traces) {
        this(kind, "", Set.of(), List.of(), layout, traces);
    }

    private Chart(Kind kind, String series, Set<String> named, List<Threshold> thresholds, Layout layout,
            Trace... traces) {
        super(layout, traces);
        this.kind = kind;
        this.series = series;
        this.named = named;
        this.thresholds = thresholds;
    }

    /**
     * Where the names of its parts are values of a column: they are worded and coloured as its values.
     * <pre>{@code
     * Charts.inParts("Models by country and openness",
     *     Count.crossed(report.countries(), "Country", "Openness", "open", "closed"), "open", "closed").of("Openness")
     * }</pre>
     */
    public Chart of(String column) {
        // A column of that name says nothing itself.
        return new Chart(kind, column.equals("Series") ? "" : column, named, thresholds, getLayout(), getTraces());
    }

    /**
     * Of lying bars in parts: each as long as the others, its parts in percent of it, their sum at its end.
     * <pre>{@code
     * Charts.yearsInParts("Models by openness", report.perYear(report.models(), "Openness")).shares()
     * }</pre>
     *
     * @throws BadInput if it has other marks
     */
    public Chart shares() {
        if (kind != Kind.LYING) {
            throw new BadInput("This chart has no bars in parts: shares() is for those that Charts.inParts and "
                    + "Charts.yearsInParts draw.");
        }
        return new Chart(Kind.SHARES, series, named, thresholds, getLayout(), getTraces());
    }

    /**
     * With the names of these models at their points, as far as there is room: those that matter most first, and so
     * before those of another call. On a phone only the first few are named.
     * <pre>{@code
     * var known = Count.known(report.models(), "Training compute (FLOP)");
     * Charts.compute("Models by training compute", known, "Openness")
     *     .named(Count.largest(3, known, "Training compute (FLOP)"))
     * }</pre>
     *
     * @throws BadInput if it has no points of models
     */
    public Chart named(Table models) {
        Set<String> names = new LinkedHashSet<>(named);
        names.addAll(ofPoints(models).stringColumn("Model").asList());
        return new Chart(kind, series, names, thresholds, getLayout(), getTraces());
    }

    /**
     * With a line across it.
     * <pre>{@code
     * Charts.compute("Models by training compute", Count.known(report.models(), "Training compute (FLOP)"), "Openness")
     *     .threshold("Threshold of 10²³ FLOP", 1e23)
     * }</pre>
     *
     * @param name what stands on the line
     * @throws BadInput if it is nowhere
     */
    public Chart threshold(String name, double at) {
        if (!Double.isFinite(at)) {
            throw new BadInput("The threshold " + BadInput.quote(name) + " is at " + at + ": give a number.");
        }
        List<Threshold> all = Stream.concat(thresholds.stream(), Stream.of(new Threshold(name, at))).toList();
        return new Chart(kind, series, named, all, getLayout(), getTraces());
    }

    /**
     * With these models as marks along the axis below: those whose number is not known.
     * <pre>{@code
     * var compute = "Training compute (FLOP)";
     * Charts.compute("Models by training compute", Count.known(report.models(), compute), "Openness")
     *     .along(Count.unknown(report.models(), compute))
     * }</pre>
     *
     * @throws BadInput if it has no points of models
     */
    public Chart along(Table models) {
        if (ofPoints(models).isEmpty()) {
            return this;
        }
        DoubleColumn nowhere = DoubleColumn.create("", new double[models.rowCount()]);
        Trace marks = Charts.points(models, nowhere, ScatterTrace.Mode.MARKERS).yAxis("y2").build();
        return new Chart(kind, series, named, thresholds, getLayout(), ObjectArrays.concat(getTraces(), marks));
    }

    private Table ofPoints(Table models) {
        if (kind != Kind.POINTS) {
            throw new BadInput("This chart has no points of models: named(…) and along(…) are for those that "
                    + "Charts.compute draws.");
        }
        return models;
    }
}
