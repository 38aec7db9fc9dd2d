package largescale.chart;

import static largescale.chart.Plotly.object;

import com.google.common.collect.Iterables;
import java.awt.geom.Point2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Kind;
import largescale.chart.ChartData.Part;
import largescale.chart.ChartData.Series;
import largescale.chart.ChartData.Threshold;
import largescale.word.Words;

/** The names that stand in a chart: on thresholds and lines, at points, at the ends of lines. */
record ChartNames(ChartData data, Words words, Traces traces) {

    /** Pixels of the plot's width, at least, on paper and on a phone; so many names of points are on a phone. */
    private static final int WIDE = 540;
    private static final int NARROW = 160;
    private static final int FEW = 4;

    /** Pixels of a name at a point, and of one at the end of a line. */
    private static final int NAME = 11;
    private static final int LABEL = 12;

    /** How long a line of a name at an end is, in heights of its letters. */
    private static final int END = 10;

    /** A part of an axis. */
    private record Range(double from, double to) {

        static Range of(DoubleStream all, double least, double share) {
            DoubleSummaryStatistics of = all.summaryStatistics();
            double aside = Math.max(least, share * (of.getMax() - of.getMin()));
            return new Range(of.getMin() - aside, of.getMax() + aside);
        }

        /** How far a place is from its beginning. @param pixels how long it is */
        double at(double place, double pixels) {
            return (place - from) / (to - from) * pixels;
        }
    }

    /** Writes them into a layout. @param narrow what it gets besides on a phone */
    void in(Map<String, Object> layout, Map<String, Object> narrow) {
        layout.put("shapes", data.thresholds().stream().map(line -> Map.of("xref", "paper", "x0", 0, "x1", 1,
                "y0", line.at(), "y1", line.at(), "label", Map.of("text", name(line)))).toList());
        layout.put("annotations", onLines());
        if (data.kind() == Kind.SLOPE) {
            atEnds(layout);
        } else if (!data.named().isEmpty()) {
            atPoints(layout, narrow);
        }
    }

    private List<Object> onLines() {
        return lines().<Object>map(line -> Map.of("x", last(line).category(), "y", height(last(line)), "text",
                traces.name(line), "xanchor", "right", "yanchor", "bottom", "font",
                Map.of("color", traces.colour(line)))).toList();
    }

    private Text name(Threshold line) {
        return new Text(words.term("Title", line.name()));
    }

    /** The lines to compare models with. */
    private Stream<Series> lines() {
        return data.all().stream().filter(series -> series.part() == Part.LINE);
    }

    private static Item last(Series series) {
        return Iterables.getLast(series.known());
    }

    private double height(Item item) {
        return item.number() instanceof Number number
                ? height(number.doubleValue())
                : data.items().map(Item::number).distinct().toList().indexOf(item.number());
    }

    /** A height as Plotly.js counts it where it writes. */
    private double height(double number) {
        return "log".equals(object(data.layout(), "yaxis").get("type")) ? Math.log10(number) : number;
    }

    /** The heights of all that stands in it. */
    private DoubleStream heights() {
        return DoubleStream.concat(
                Stream.concat(data.known(), lines().flatMap(line -> line.known().stream())).mapToDouble(this::height),
                data.thresholds().stream().mapToDouble(line -> height(line.at())));
    }

    private static double day(Item item) {
        return LocalDate.parse(item.category().toString()).toEpochDay();
    }

    /** The names of points by day, each where it has room: on a phone the first few. */
    private void atPoints(Map<String, Object> layout, Map<String, Object> narrow) {
        Range x = Range.of(data.all().stream().flatMap(series -> series.items().stream()).mapToDouble(ChartNames::day),
                10, 0.05);
        Range y = Range.of(heights(), 0.35, 0);
        object(layout, "xaxis").put("range", Stream.of(x.from(), x.to())
                .map(day -> LocalDate.ofEpochDay(Math.round(day)).toString()).toList());
        object(layout, "yaxis").put("range", List.of(y.from(), y.to()));
        List<Item> named = data.named().stream()
                .flatMap(name -> data.known().filter(item -> name.equals(item.name()))).distinct().toList();
        List<?> domain = (List<?>) object(layout, "yaxis").getOrDefault("domain", List.of(0.0, 1));
        double share = 1 - (double) domain.get(0);
        layout.put("annotations", named(named, x, y, WIDE, share * HouseStyle.plot(layout)));
        narrow.put("annotations",
                named(named.stream().limit(FEW).toList(), x, y, NARROW, share * HouseStyle.LOW));
    }

    private List<Object> named(List<Item> named, Range x, Range y, int width, double high) {
        Function<Item, Point2D> place = item -> new Point2D.Double(x.at(day(item), width), y.at(height(item), high));
        PointNames frame = new PointNames(width, high, data.known().map(place).toList());
        data.thresholds().forEach(line -> frame.keep(new Point2D.Double(0, y.at(height(line.at()), high)),
                length(name(line)), PointNames.BELOW_RIGHT));
        lines().forEach(line -> frame.keep(place.apply(last(line)), length(traces.name(line)), PointNames.ABOVE_LEFT));
        List<Object> all = new ArrayList<>(onLines());
        for (Item item : named) {
            Text name = new Text(words.value("Model", item.name()));
            frame.place(place.apply(item), length(name)).ifPresent(side -> all.add(Map.of("x", item.category(), "y",
                    height(item), "text", name, "font", Map.of("size", NAME), "xanchor", side.xanchor(), "yanchor",
                    side.yanchor(), "xshift", side.xshift(), "yshift", side.yshift())));
        }
        return all;
    }

    /** How long a name is, in pixels. */
    private static double length(Text name) {
        return NAME * name.ems() + 4;
    }

    /** What stands at an end of a line. @param place on the x axis @param end whether at the right one */
    private record Label(Object place, boolean end, double height, String colour, Text text) {}

    /** The names of lines at their ends, with the numbers there and where they begin. */
    private void atEnds(Map<String, Object> layout) {
        Range known = Range.of(heights(), 0.2, 0.06);
        Range y = data.number().equals("Rank") ? new Range(known.to(), known.from()) : known;
        List<Object> places = data.items().map(Item::category).distinct().toList();
        List<Label> labels = data.all().stream().filter(line -> !line.known().isEmpty())
                .flatMap(line -> ofSlope(line, places)).toList();
        object(layout, "xaxis").put("range", List.of(-0.3 * (places.size() - 1), 1.03 * (places.size() - 1)));
        layout.put("annotations", stacked(labels, y, HouseStyle.plot(layout)));
        object(layout, "yaxis").put("range", List.of(y.from(), y.to()));
        object(layout, "margin").put("r", 16 + (int) (LABEL * labels.stream().filter(Label::end)
                .mapToDouble(label -> label.text().ems()).max().orElse(0)));
    }

    private Stream<Label> ofSlope(Series line, List<Object> places) {
        Item first = line.known().get(0), last = last(line);
        Text text = Text.joined(" ", traces.number(last), traces.name(line)).folded(END, 3);
        Label end = new Label(places.indexOf(last.category()), true, height(last), traces.colour(line), text);
        return line.known().size() == 1
                ? Stream.of(end)
                : Stream.of(new Label(places.indexOf(first.category()), false, height(first), traces.colour(line),
                        traces.number(first)), end);
    }

    /** From below, each so far up that it meets none. @param plot pixels of the plot's height */
    private static List<Object> stacked(List<Label> labels, Range y, int plot) {
        Map<Object, Double> taken = new HashMap<>();
        List<Object> annotations = new ArrayList<>();
        labels.stream().sorted(Comparator.comparingDouble(label -> y.at(label.height(), plot))).forEach(label -> {
            double up = y.at(label.height(), plot), half = PointNames.LINE * label.text().lines() / 2;
            List<Object> column = List.of(label.place(), label.end());
            double at = Math.max(up, taken.getOrDefault(column, 0.0) + half);
            taken.put(column, at + half);
            annotations.add(Map.of("x", label.place(), "y", label.height(), "text", label.text(), "align", "left",
                    "xanchor", label.end() ? "left" : "right", "xshift", label.end() ? 9 : -9, "yshift", at - up,
                    "font", Map.of("color", label.colour())));
        });
        return annotations;
    }
}
