package largescale.chart;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import largescale.count.Window;
import largescale.word.Text;
import largescale.word.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.word.Format;
import largescale.word.Wording;

/**
 * What a chart shows, in English and without its looks: what its axes are, and its series of bars or points.
 *
 * @param chart the figure, of which jsplot told the rest
 * @param category the title of the axis of categories; of a cloud of points, the title of the x axis
 * @param number the title of the axis of numbers
 * @param across whether the bars lie on their side
 */
public record ChartData(Chart chart, String category, String number, boolean across, List<Series> all) {

    /** The names that every object of JavaScript's has already: Plotly.js keeps the categories of an axis in one. */
    private static final Set<String> OF_OBJECTS = Set.of("__defineGetter__", "__defineSetter__", "__lookupGetter__",
            "__lookupSetter__", "__proto__", "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable",
            "toLocaleString", "toString", "valueOf");

    /** A sign without width, which joins words. */
    private static final String UNSEEN = "\u2060";

    /** A sequence of bars or points under one name, which is empty where there is only one. */
    public record Series(String name, List<Item> items) {

        /** Something made of each of its bars or points, in order. */
        <T> List<T> each(Function<Item, T> made) {
            return items.stream().map(made).toList();
        }

        /** Whether its points have names of their own. */
        public boolean isNamed() {
            return items.stream().anyMatch(item -> item.name() != null);
        }
    }

    /**
     * A bar or point.
     *
     * @param category a text or a number
     * @param number null where there is none
     * @param name of the point, or null
     */
    public record Item(Object category, Object number, String name) {}

    /** The data of a figure. */
    public static ChartData of(Plotly plotly) {
        boolean across = !plotly.traces().isEmpty() && plotly.traces().stream().allMatch(ChartData::isHorizontal);
        String x = Plotly.title(Plotly.object(plotly.layout(), "xaxis"));
        String y = Plotly.title(Plotly.object(plotly.layout(), "yaxis"));
        List<Series> all = plotly.traces().stream().map(trace -> series(trace, across)).toList();
        return new ChartData(plotly.chart(), across ? y : x, across ? x : y, across, all);
    }

    /** Whether its numbers lie along the x axis: of bars on their side, and of points on the lines of names. */
    private static boolean isHorizontal(Map<String, Object> trace) {
        return "bar".equals(trace.get("type"))
                ? "h".equals(trace.get("orientation"))
                : values(trace, "x").stream().allMatch(number -> number == null || number instanceof Number)
                        && values(trace, "y").stream().noneMatch(Number.class::isInstance);
    }

    private static Series series(Map<String, Object> trace, boolean across) {
        List<?> categories = trace.containsKey("z") ? List.of() : values(trace, across ? "y" : "x");
        List<?> numbers = values(trace, across ? "x" : "y");
        List<?> names = values(trace, "text");
        List<Item> items = IntStream.range(0, categories.size())
                .mapToObj(i -> new Item(
                        categories.get(i),
                        i < numbers.size() ? numbers.get(i) : null,
                        i < names.size() ? String.valueOf(names.get(i)) : null))
                .toList();
        return new Series(Objects.toString(trace.get("name"), ""), items);
    }

    private static List<?> values(Map<String, Object> trace, String name) {
        return trace.get(name) instanceof List<?> values ? values : List.of();
    }

    /** The column whose values the names of the series are; empty where they are names of columns. */
    public Optional<String> seriesColumn() {
        return chart.series();
    }

    /** All bars and points. */
    Stream<Item> items() {
        return all.stream().flatMap(series -> series.items().stream());
    }

    /** Those that have a number. */
    Stream<Item> known() {
        return items().filter(item -> item.number() != null);
    }

    /** Whether all series have the same categories, so that they can stand side by side. */
    public boolean isShared() {
        return all.stream()
                .map(series -> series.items().stream().map(Item::category).toList())
                .distinct()
                .count() == 1
                && all.stream().noneMatch(Series::isNamed);
    }

    /** The day that a category is, if it is one. */
    public static Optional<LocalDate> day(Object category) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(category)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether the categories are years. */
    public boolean isByYear() {
        return Format.of(category) == Format.YEAR
                && items().allMatch(item -> String.valueOf(item.category()).matches("\\d{4}"));
    }

    /** Whether the categories are days. */
    boolean isByDay() {
        return !category.equals("What") && items().allMatch(item -> day(item.category()).isPresent());
    }

    /** Whether the categories are half-years. */
    boolean isByHalfYear() {
        return category.equals("Half-year");
    }

    /** Whether its points lie by day on lines of names. */
    boolean isTimeline() {
        return isByDay() && items().allMatch(item -> item.number() instanceof String);
    }

    /** Whether the categories are names. */
    boolean isByName() {
        return !isByDay() && items().allMatch(item -> item.category() instanceof String);
    }

    /** Whether its series are years, or spans of years. */
    boolean isByPeriod() {
        return all.stream().allMatch(series -> series.name().matches("\\d{4}(–\\d{4})?"));
    }

    /** The years of the categories, in order. */
    List<String> years() {
        return items().map(item -> item.category().toString()).distinct().sorted().toList();
    }

    /** Whether a series is a line to compare models with. */
    public boolean isCompared(Series series) {
        return !series.isNamed() && all.stream().anyMatch(Series::isNamed);
    }

    /** The name of a series in words. */
    public String name(Series series, Wording wording) {
        return seriesColumn().filter(column -> !isCompared(series))
                .map(column -> wording.value(column, series.name()))
                .orElseGet(() -> wording.column(series.name()));
    }

    /** The list of models behind a bar or point: its number, or null. */
    public Integer list(Series series, Item item, Behind behind) {
        if (item.category() == null) {
            return null;
        }
        if (item.name() != null) {
            return behind.point(place(series, item));
        }
        return item.number() instanceof Number amount ? behind.count(place(series, item), number, amount) : null;
    }

    /** The values that the columns of the data have at a bar or point. */
    private Map<String, Object> place(Series series, Item item) {
        Map<String, Object> place = new LinkedHashMap<>();
        if (item.name() != null) {
            // Its number too: two models of a day may bear one name.
            place.put("Model", item.name());
            place.put(number, item.number() instanceof Number amount ? (Object) amount.doubleValue() : item.number());
        } else if (seriesColumn().isPresent()) {
            place.put(seriesColumn().get(), series.name());
        } else if (isByPeriod()) {
            int[] years = Stream.of(series.name().split("–")).mapToInt(Integer::parseInt).toArray();
            place.put("Year", years.length == 1 ? (Object) years[0] : new Window(years[0], years[1]));
        }
        if (category.equals("Publication date")) {
            place.put(category, LocalDate.parse(item.category().toString()));
        } else if (item.name() == null) {
            place.putAll(place(item.category()));
        }
        return place;
    }

    /** The value that the column of the categories has at one of them. */
    Map<String, Object> place(Object at) {
        return Map.of(category, isByYear() ? Integer.valueOf(at.toString()) : at);
    }

    /** Whether there is more than one series. */
    boolean hasSeveral() {
        return all.size() > 1;
    }

    /** The categories in words, as an axis knows them apart. */
    Map<Object, Text> labels(Words words) {
        return labels(items().map(Item::category), at -> words.category(category, at));
    }

    /** The lines of a timeline in words, likewise. */
    Map<Object, Text> lines(Words words) {
        return labels(items().map(Item::number), at -> words.value(number, at));
    }

    private static Map<Object, Text> labels(Stream<Object> all, Function<Object, Text> worded) {
        Set<String> english = new HashSet<>(), korean = new HashSet<>();
        Map<Object, Text> labels = new LinkedHashMap<>();
        all.forEach(at -> labels.computeIfAbsent(at, one -> {
            Text name = worded.apply(one);
            return new Text(apart(name.en(), english), apart(name.ko(), korean));
        }));
        return labels;
    }

    /** A name that is no other's: with a sign that is not seen, or with a number. */
    private static String apart(String name, Set<String> others) {
        String own = OF_OBJECTS.contains(name) ? UNSEEN + name : name;
        String label = own;
        for (int i = 2; !others.add(label); i++) {
            label = own + " (" + i + ")";
        }
        return label;
    }
}
