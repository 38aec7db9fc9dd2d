package largescale.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.count.Window;
import largescale.word.Words;

/**
 * What a chart draws, in English and without its looks: nothing of jsplot's or Tablesaw's, so that it can be kept as
 * JSON and be drawn elsewhere.
 *
 * @param series the column whose values the names of its series are; empty where they are names by themselves
 * @param named the models whose names stand at their points, those that matter most first
 * @param layout Plotly's layout as jsplot has it: the titles of the axes say what they are of
 * @param traces Plotly's traces as jsplot has them; as {@code customdata} the numbers of the lists of models behind
 *     their bars and points, or nulls
 */
public record ChartData(Kind kind, String series, List<String> named, List<Threshold> thresholds,
        Map<String, Object> layout, List<Map<String, Object>> traces) {

    /**
     * What it draws: bars that stand or lie, or lie at full length in shares, points of models by a number, lines between places,
     * ranges; or what jsplot can draw.
     */
    public enum Kind {
        BARS, LYING, SHARES, POINTS, SLOPE, RANGES, OTHER
    }

    /** A line across it. @param name a text of the labels that stands on it @param at where it is */
    public record Threshold(String name, double at) {}

    /** What a trace is: its data, a line to compare them with, totals at bars, models of unknown number below. */
    public enum Part {
        DATA, LINE, TOTALS, ALONG
    }

    /** A sequence of bars or points under one name, which is empty where there is only one. */
    public record Series(String name, Part part, List<Item> items) {

        List<Item> known() {
            return items.stream().filter(Item::isKnown).toList();
        }
    }

    /**
     * A bar or point.
     *
     * @param category a text or a number
     * @param number null where there is none
     * @param name of the point, or null
     * @param list the number of the list of models behind it, or null
     */
    public record Item(Object category, Object number, String name, Integer list) {

        boolean isKnown() {
            return number != null;
        }

        /** Whether its category is a day. */
        public boolean isDay() {
            return Words.isDay(String.valueOf(category));
        }

        /** As a length: 0 where there is none. */
        double amount() {
            return number instanceof Number amount ? amount.doubleValue() : 0;
        }
    }

    /** The English title. */
    public String title() {
        return Plotly.title(layout);
    }

    /** The title of the axis of categories; of a cloud of points, of the x axis. */
    public String category() {
        return title(across() ? "yaxis" : "xaxis");
    }

    /** The title of the axis of numbers. */
    public String number() {
        return title(across() ? "xaxis" : "yaxis");
    }

    private String title(String axis) {
        return layout.get(axis) instanceof Map<?, ?> named ? Plotly.title(named) : "";
    }

    /** Whether its numbers lie along the x axis. */
    boolean across() {
        return List.of(Kind.LYING, Kind.SHARES, Kind.RANGES).contains(kind)
                || kind == Kind.OTHER && traces.stream().allMatch(trace -> "h".equals(trace.get("orientation")));
    }

    /** The series, one for each trace. */
    List<Series> all() {
        return traces.stream().map(this::series).toList();
    }

    private Series series(Map<String, Object> trace) {
        Object mode = trace.get("mode");
        Part part = "text".equals(mode)
                ? Part.TOTALS
                : "y2".equals(trace.get("yaxis"))
                        ? Part.ALONG
                        : kind == Kind.POINTS && "lines".equals(mode) ? Part.LINE : Part.DATA;
        List<?> x = values(trace, "x"), y = values(trace, "y");
        List<?> categories = across() ? y : x, numbers = across() ? x : y;
        List<?> names = values(trace, "text"), lists = values(trace, "customdata");
        int items = trace.containsKey("z") ? 0 : Math.min(x.size(), y.size());
        return new Series(Objects.toString(trace.get("name"), ""), part, IntStream.range(0, items)
                .mapToObj(i -> new Item(categories.get(i), part == Part.ALONG ? null : numbers.get(i),
                        i < names.size() ? String.valueOf(names.get(i)) : null,
                        i < lists.size() ? (Integer) lists.get(i) : null))
                .toList());
    }

    static List<?> values(Map<String, Object> trace, String name) {
        return trace.get(name) instanceof List<?> values ? values : List.of();
    }

    /** The series of its data. */
    public List<Series> data() {
        return all().stream().filter(series -> series.part() == Part.DATA).toList();
    }

    /** All bars and points of its data. */
    Stream<Item> items() {
        return data().stream().flatMap(series -> series.items().stream());
    }

    /** What percentage of all bars of its category one is; 0 of none. */
    double percent(Item item) {
        double all = items().filter(other -> other.category().equals(item.category())).mapToDouble(Item::amount).sum();
        return all == 0 ? 0 : 100 * item.amount() / all;
    }

    /** Those that have a number. */
    Stream<Item> known() {
        return items().filter(Item::isKnown);
    }

    /** Whether there is more than one series, or a line beside it. */
    boolean hasSeveral() {
        return all().stream().filter(series -> series.part() == Part.DATA || series.part() == Part.LINE).count() > 1;
    }

    /** Whether it draws anything. */
    public boolean draws() {
        return traces.stream().flatMap(trace -> trace.values().stream())
                .anyMatch(part -> part instanceof List<?> list && !list.isEmpty());
    }

    /** Whether its points have names of their own. */
    public boolean hasNames() {
        return items().anyMatch(item -> item.name() != null);
    }

    /** Whether all series have the same categories, so that they can stand side by side. */
    public boolean sharesCategories() {
        return !hasNames() && data().stream().map(series -> series.items().stream().map(Item::category).toList())
                .distinct().count() == 1;
    }

    /** Whether its series are years, or spans of years. */
    boolean hasPeriods() {
        return data().stream().allMatch(series -> series.name().matches("\\d{4}(–\\d{4})?"));
    }

    /**
     * With the lists of models behind its bars and points.
     *
     * @param behind the number of the list behind one, or null: by the values that columns of the data have at its
     *     place
     */
    public ChartData leading(BiFunction<Map<String, Object>, Item, Integer> behind) {
        List<Map<String, Object>> leading = new ArrayList<>();
        for (Map<String, Object> plain : traces) {
            Map<String, Object> trace = new LinkedHashMap<>(plain);
            Series one = series(trace);
            List<Integer> lists = one.items().stream().map(item -> item.category() == null || one.part() == Part.LINE
                    ? null
                    : behind.apply(place(one, item), item)).toList();
            if (lists.stream().anyMatch(Objects::nonNull)) {
                trace.put("customdata", lists);
            }
            leading.add(trace);
        }
        return new ChartData(kind, series, named, thresholds, layout, leading);
    }

    /** The values that the columns of the data have at a bar or point. */
    private Map<String, Object> place(Series one, Item item) {
        Map<String, Object> place = new LinkedHashMap<>();
        if (item.name() != null) {
            // Its number too: two models of a day may bear one name.
            place.put("Model", item.name());
            place.put(number(), item.number());
        } else if (one.part() == Part.DATA && !series.isEmpty()) {
            place.put(series, one.name());
        } else if (one.part() == Part.DATA && hasPeriods()) {
            int[] years = Stream.of(one.name().split("–")).mapToInt(Integer::parseInt).toArray();
            place.put("Year", years.length == 1 ? (Object) years[0] : new Window(years[0], years[1]));
        }
        Object at = item.category();
        if (category().equals("Publication date")) {
            place.put(category(), LocalDate.parse(at.toString()));
        } else if (item.name() == null) {
            place.put(category(), category().equals("Year") ? Integer.valueOf(at.toString()) : at);
        }
        return place;
    }
}
