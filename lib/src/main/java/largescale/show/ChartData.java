package largescale.show;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a chart shows, in English and without its looks: what its axes are, and its series of bars or points.
 *
 * @param category the title of the axis of categories; of a cloud of points, the title of the x axis
 * @param number the title of the axis of numbers
 * @param series what the names of the series are: Column (of a table), or the name of a column whose values they are
 * @param across whether the bars lie on their side
 */
record ChartData(String category, String number, String series, boolean across, List<Series> all) {

    /** A sequence of bars or points under one name, which is empty where there is only one. */
    record Series(String name, List<Item> items) {

        /** Whether its points have names of their own. */
        boolean isNamed() {
            return items.stream().anyMatch(item -> item.text() != null);
        }
    }

    /**
     * A bar or point.
     *
     * @param category a text or a number
     * @param number null where there is none
     * @param text the name of the point, or null
     */
    record Item(Object category, Object number, String text) {}

    static ChartData of(Plotly plotly, String series) {
        boolean across = !plotly.traces().isEmpty() && plotly.traces().stream().allMatch(HouseStyle::isHorizontal);
        String x = Plotly.title(Plotly.object(plotly.layout(), "xaxis"));
        String y = Plotly.title(Plotly.object(plotly.layout(), "yaxis"));
        List<Series> all = plotly.traces().stream().map(trace -> {
            List<?> categories = values(trace, across ? "y" : "x");
            List<?> numbers = values(trace, across ? "x" : "y");
            List<?> texts = values(trace, "text");
            return new Series(Objects.toString(trace.get("name"), ""), IntStream.range(0, categories.size()).mapToObj(i ->
                    new Item(categories.get(i), i < numbers.size() ? numbers.get(i) : null,
                            i < texts.size() ? String.valueOf(texts.get(i)) : null)).toList());
        }).toList();
        return new ChartData(across ? y : x, across ? x : y, series, across, all);
    }

    private static List<?> values(Map<String, Object> trace, String name) {
        return trace.get(name) instanceof List<?> values ? values : List.of();
    }

    /** Whether all series have the same categories, so that they can stand side by side. */
    boolean isShared() {
        return all.stream().map(one -> one.items().stream().map(Item::category).toList()).distinct().count() == 1
                && all.stream().noneMatch(Series::isNamed);
    }

    /** The day that a category is, if it is one. */
    static Optional<LocalDate> day(Object category) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(category)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean isByYear() {
        return category.equals("Year") && all.stream().flatMap(one -> one.items().stream())
                .allMatch(item -> String.valueOf(item.category()).matches("\\d{4}"));
    }

    /** The values that the columns of the data have at a bar or point. */
    Map<String, Object> place(Series of, Item item) {
        Map<String, Object> place = new LinkedHashMap<>();
        if (item.text() != null) {
            place.put("Model", item.text());
        } else if (!series.equals("Column")) {
            place.put(series, of.name());
        } else if (of.name().matches("\\d{4}")) {
            place.put("Year", Integer.valueOf(of.name()));
        }
        if (category.equals("Publication date")) {
            place.put(category, LocalDate.parse(item.category().toString()));
        } else if (item.text() == null) {
            place.put(category, isByYear() ? Integer.valueOf(item.category().toString()) : item.category());
        }
        return place;
    }

    /** The list of the models behind a bar or point, or null. */
    Integer list(Series of, Item item, Numbers numbers) {
        if (item.text() != null) {
            return numbers.point(place(of, item)).orElse(null);
        }
        return item.number() instanceof Number number ? numbers.list(place(of, item), this.number, number).orElse(null) : null;
    }
}
