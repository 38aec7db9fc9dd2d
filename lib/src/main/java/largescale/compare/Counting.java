package largescale.compare;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Computed.Part;
import largescale.compare.Population.Grouping;
import largescale.compare.Published.Kind;
import largescale.count.Window;
import largescale.load.CsvFile;
import largescale.load.Decimals;
import largescale.load.Headquarters;
import largescale.load.Model;
import largescale.load.ModelColumn;

/**
 * How a published figure is counted: a record of {@code data/published-figures.csv}.
 *
 * @param value what it is of the rows that are counted
 * @param table the table that is counted
 * @param where which of its rows are
 * @param of of which models a share is one
 */
record Counting(Value value, Grouping table, Filter where, Filter of) {

    private static final Map<String, ModelColumn> COLUMNS = Collections.unmodifiableMap(ModelColumn.ofTables().stream()
            .collect(Collectors.toMap(ModelColumn::inTables, column -> column, (one, other) -> one,
                    LinkedHashMap::new)));

    /** The country of an organization; of whatever table, no column has it. */
    private static final String SEAT = "Seat";
    private static final int THREE = 3;
    private static final double PERCENT = 100;

    /** What a figure is. */
    enum Value {
        /** The number of the rows. */
        COUNT(Kind.MODELS),
        /** The number of the rows among the models of a base, in percent. */
        SHARE(Kind.PERCENT),
        /** The compound annual growth of the number of rows from the first to the last year, in percent. */
        GROWTH(Kind.PERCENT),
        /** The number of organizations with three rows or more. */
        THREE_OR_MORE(Kind.ORGANIZATIONS);

        private final Kind kind;

        Value(Kind kind) {
            this.kind = kind;
        }
    }

    /** @throws largescale.load.BadInput if a record doesn't say how to count, or says it for a value of another kind */
    static Counting of(CsvFile.Row row, Kind kind) {
        Value value = named(Value.values(), row, "Value");
        if (value.kind != kind) {
            throw row.error("Unit", "a " + name(value) + " is in " + value.kind + ". Write that.");
        }
        Grouping table = named(Grouping.values(), row, "Table");
        if (value == Value.THREE_OR_MORE && table != Grouping.ORGANIZATIONS) {
            throw row.error("Table", "three or more are counted of organizations. Write that.");
        }
        List<String> columns = value == Value.THREE_OR_MORE ? List.of(SEAT) : columns(table);
        return new Counting(value, table, Filter.of(row, "Where", columns),
                Filter.of(row, "Of", columns(Grouping.MODELS)));
    }

    private static List<String> columns(Grouping table) {
        return Stream.concat(Stream.of(table.item()), COLUMNS.keySet().stream()).filter(name -> !name.isEmpty())
                .toList();
    }

    private static <T extends Enum<T>> T named(T[] all, CsvFile.Row row, String column) {
        return Arrays.stream(all).filter(one -> name(one).equals(row.get(column))).findFirst()
                .orElseThrow(() -> row.error(column,
                        "it is none of " + String.join(", ", Arrays.stream(all).map(Counting::name).toList())
                                + ". Write one of them."));
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The figure. @param all the models of its years */
    Computed in(Population all) {
        return switch (value) {
            case COUNT -> count(counted(all, table, where));
            case SHARE -> share(counted(all, table, where),
                    Part.of("Basis", "models in all", all.years(), rows(all, Grouping.MODELS, of)));
            case GROWTH -> growth(all.years(), rows(all, table, where));
            case THREE_OR_MORE -> threeOrMore(all);
        };
    }

    private static Part counted(Population all, Grouping table, Filter where) {
        return Part.of("Basis", "models counted", all.years(), rows(all, table, where));
    }

    /** The rows of a table that a filter keeps: a model as often as it has one of its values. */
    private static List<Model> rows(Population all, Grouping table, Filter where) {
        Filter ofItem = where.on(table.item()), ofModel = where.besides(table.item());
        List<List<Model>> groups = all.by(table).entrySet().stream()
                .filter(ofItem.of((column, group) -> group.getKey())).map(Map.Entry::getValue).toList();
        List<Model> rows = groups.size() == 1 ? groups.get(0) : groups.stream().flatMap(List::stream).toList();
        return ofModel.conditions().isEmpty()
                ? rows
                : rows.stream().filter(ofModel.of((column, model) -> COLUMNS.get(column).text(model))).toList();
    }

    private static Computed count(Part part) {
        return new Computed(part.number().toString(), List.of(part));
    }

    private static Computed share(Part part, Part whole) {
        return percent(PERCENT * part.number().intValue() / whole.number().intValue(), List.of(part, whole));
    }

    private static Computed growth(Window years, List<Model> models) {
        Part first = ofYear(models, years.from()), last = ofYear(models, years.to());
        double factor = last.number().doubleValue() / first.number().doubleValue();
        double yearly = Math.pow(factor, 1.0 / (years.to() - years.from()));
        return percent(PERCENT * (yearly - 1), List.of(first, last));
    }

    private static Part ofYear(List<Model> models, int year) {
        return Part.of("Year", Integer.toString(year), new Window(year, year),
                models.stream().filter(model -> model.date().getYear() == year).toList());
    }

    private static Computed percent(double amount, List<Part> parts) {
        return Double.isFinite(amount)
                ? new Computed(Decimals.rounded(amount, 1).toPlainString(), parts)
                : Computed.NONE;
    }

    private Computed threeOrMore(Population all) {
        Map<String, String> seats = Headquarters.ofGroups();
        Map<Boolean, List<Part>> organizations = all.ranking(table).stream()
                .filter(where.of((column, part) -> seats.getOrDefault(part.name(), countries(part.models()))))
                .collect(Collectors.partitioningBy(part -> part.models().size() >= THREE));
        return new Computed(Integer.toString(organizations.get(true).size()), organizations.get(true),
                organizations.get(false));
    }

    private static String countries(List<Model> models) {
        return models.stream().flatMap(model -> model.countries().stream()).distinct()
                .collect(Collectors.joining(", "));
    }
}
