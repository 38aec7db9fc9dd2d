package largescale.chart;

import static largescale.chart.Plotly.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import largescale.chart.ChartData.Item;
import largescale.chart.ChartData.Kind;
import largescale.chart.ChartData.Part;
import largescale.chart.ChartData.Series;
import largescale.chart.PointNames.At;
import largescale.chart.PointNames.Side;
import largescale.word.Words;

/** The names that stand in a chart: on thresholds and lines, at points, at the ends of lines. */
record ChartNames(ChartData data, Words words, Traces traces) {

    /** Pixels of the plot's width, at least, on paper and on a phone; so many names of points are on a phone. */
    private static final int WIDE = 540;
    private static final int NARROW = 160;
    private static final int FEW = 4;

    /** Pixels of a name at a point, and of one at a line with what is around it. */
    private static final int NAME = 11;
    private static final int LABEL = 12;
    static final int ROW = 18;

    /** How long a line of a name at an end is, in heights of its letters. */
    private static final int END = 10;

    /** A part of an axis. */
    private record Range(double from, double to) {

        static Range of(DoubleStream all, double least, double share) {
            DoubleSummaryStatistics of = all.summaryStatistics();
            double aside = Math.max(least, share * (of.getMax() - of.getMin()));
            return new Range(of.getMin() - aside, of.getMax() + aside);
        }

        double at(double place) {
            return (place - from) / (to - from);
        }
    }

    /** Writes them into a layout. @param narrow what it gets besides on a phone */
    void in(Map<String, Object> layout, Map<String, Object> narrow) {
        if (data.kind() == Kind.SLOPE || data.kind() == Kind.STEPS) {
            atEnds(layout);
            return;
        }
        put(layout, "shapes", data.thresholds().stream().<Object>map(line -> Map.of("xref", "paper", "x0", 0, "x1", 1,
                "y0", line.at(), "y1", line.at(), "label", Map.of("text", new Text(words.term("Title", line.name())))))
                .toList());
        List<Object> onLines = lines().<Object>map(line -> Map.of("x", last(line).category(), "y", height(last(line)),
                "text", new Text(words.column(line.name())), "xanchor", "right", "yanchor", "bottom", "font",
                Map.of("color", traces.colour(line)))).toList();
        put(layout, "annotations", onLines);
        if (!data.named().isEmpty()) {
            atPoints(layout, narrow, onLines);
        }
    }

    private static void put(Map<String, Object> layout, String name, List<Object> all) {
        if (!all.isEmpty()) {
            layout.put(name, all);
        }
    }

    /** The lines to compare models with. */
    private Stream<Series> lines() {
        return data.all().stream().filter(series -> series.part() == Part.LINE);
    }

    private static Item last(Series series) {
        return series.items().get(series.items().size() - 1);
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

    private static double day(Item item) {
        return LocalDate.parse(item.category().toString()).toEpochDay();
    }

    /** The names of points by day, each where it has room: on a phone the first few. */
    private void atPoints(Map<String, Object> layout, Map<String, Object> narrow, List<Object> onLines) {
        boolean rows = data.kind() == Kind.TIMELINE;
        List<Item> all = Stream.concat(data.items(), lines().flatMap(line -> line.items().stream()))
                .filter(item -> item.number() != null).toList();
        Range x = Range.of(data.all().stream().flatMap(series -> series.items().stream()).mapToDouble(ChartNames::day),
                10,
                0.05);
        Range y = Range.of(DoubleStream.concat(all.stream().mapToDouble(this::height),
                data.thresholds().stream().mapToDouble(line -> height(line.at()))), 0.35, 0);
        object(layout, "xaxis").put("range", Stream.of(x.from(), x.to())
                .map(day -> LocalDate.ofEpochDay(Math.round(day)).toString()).toList());
        object(layout, "yaxis").put("range", List.of(y.from(), y.to()));
        List<Item> named = data.named().stream()
                .flatMap(name -> all.stream().filter(item -> name.equals(item.name()))).distinct().toList();
        double share = data.all().stream().anyMatch(series -> series.part() == Part.ALONG) ? 1 - HouseStyle.ALONG : 1;
        layout.put("annotations", named(named, x, y, WIDE, share * HouseStyle.plot(layout), onLines));
        narrow.put("annotations", named(named.stream().limit(rows ? named.size() : FEW).toList(), x, y, NARROW,
                share * (rows ? HouseStyle.plot(layout) : HouseStyle.LOW), onLines));
    }

    private List<Object> named(List<Item> named, Range x, Range y, int width, double high, List<Object> onLines) {
        PointNames frame = new PointNames(width, high, data.items().filter(item -> item.number() != null)
                .map(item -> at(item, x, y)).toList(), data.kind() == Kind.TIMELINE, new ArrayList<>());
        data.thresholds().forEach(line -> frame.keep(new At(0, y.at(height(line.at()))),
                length(new Text(words.term("Title", line.name()))), new Side(1, -1)));
        lines().forEach(
                line -> frame.keep(at(last(line), x, y), length(new Text(words.column(line.name()))), new Side(-1, 1)));
        List<Object> all = new ArrayList<>(onLines);
        for (Item item : named) {
            Text name = new Text(words.value("Model", item.name()));
            frame.place(at(item, x, y), length(name)).ifPresent(side -> all.add(Map.of("x", item.category(), "y",
                    height(item), "text", name, "font", Map.of("size", NAME), "xanchor", side.xanchor(), "yanchor",
                    side.yanchor(), "xshift", side.xshift(), "yshift", side.yshift())));
        }
        return all;
    }

    private At at(Item item, Range x, Range y) {
        return new At(x.at(day(item)), y.at(height(item)));
    }

    /** How long a name is, in pixels. */
    private static double length(Text name) {
        return NAME * Lines.ems(name.text()) + 4;
    }

    /** What stands at an end of a line. @param place on the x axis @param end whether at the right one */
    private record Label(Object place, boolean end, double height, String colour, Text text) {}

    /** The names of lines at their ends, and of a slope the numbers at both ends. */
    private void atEnds(Map<String, Object> layout) {
        boolean slope = data.kind() == Kind.SLOPE, ranks = data.number().equals("Rank");
        Range y = Range.of(data.items().filter(item -> item.number() != null).mapToDouble(this::height), 0.2, 0.06);
        List<Object> places = data.items().map(Item::category).distinct().toList(), level = new ArrayList<>();
        Object first = slope
                ? -0.3 * (places.size() - 1)
                : places.stream().map(Object::toString).sorted().toList().get(0);
        Object last = slope ? 1.03 * (places.size() - 1) : ((List<?>) object(layout, "xaxis").get("range")).get(1);
        List<Label> labels = new ArrayList<>();
        for (Series series : data.all()) {
            List<Item> items = series.items().stream().filter(item -> item.number() != null).toList();
            String colour = traces.colour(series);
            Text name = traces.name(series);
            items.stream().limit(slope ? Math.max(0, items.size() - 1) : 0).findFirst().ifPresent(item -> labels.add(
                    new Label(places.indexOf(item.category()), false, height(item), colour, traces.number(item))));
            items.stream().skip(Math.max(0, items.size() - 1)).forEach(item -> {
                labels.add(new Label(slope ? places.indexOf(item.category()) : last, true, height(item), colour,
                        (slope ? Text.joined(" ", List.of(traces.number(item), name)) : name)
                                .map(text -> Lines.folded(text, END, 3))));
                level.add(Map.of("x0", item.category(), "x1", last, "y0", item.number(), "y1", item.number(), "line",
                        Map.of("color", colour, "dash", "solid", "width", 2)));
            });
        }
        // From below, each so far up that it meets none.
        Map<Object, Double> taken = new HashMap<>();
        List<Object> annotations = new ArrayList<>();
        labels.stream().sorted(Comparator.comparingDouble(label -> ranks ? -label.height() : label.height()))
                .forEach(label -> {
                    double share = ranks ? 1 - y.at(label.height()) : y.at(label.height());
                    double up = HouseStyle.plot(layout) * share;
                    double half = PointNames.LINE * label.text().text().lines().count() / 2;
                    double at = Math.max(up, taken.getOrDefault(label.place() + "" + label.end(), 0.0) + half);
                    taken.put(label.place() + "" + label.end(), at + half);
                    annotations.add(Map.of("x", label.place(), "y", label.height(), "text", label.text(), "align",
                            "left", "xanchor", label.end() ? "left" : "right", "xshift", label.end() ? 9 : -9,
                            "yshift", at - up, "font", Map.of("color", label.colour())));
                });
        layout.putAll(Map.of("annotations", annotations, "shapes", slope ? List.of() : level));
        object(layout, "yaxis").put("range", ranks ? List.of(y.to(), y.from()) : List.of(y.from(), y.to()));
        object(layout, "xaxis").put("range", List.of(first, last));
        object(layout, "margin").put("r", 16 + (int) (LABEL * labels.stream().filter(Label::end)
                .flatMap(label -> label.text().text().lines())
                .mapToDouble(Lines::ems).max().orElse(0)));
    }
}
