package largescale.compare;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import largescale.compare.Computed.Part;
import largescale.compare.Published.Kind;
import largescale.count.Window;
import largescale.load.CsvFile;
import largescale.load.Decimals;
import largescale.load.Headquarters;
import largescale.load.Tables;
import tech.tablesaw.api.Table;

/**
 * How a published figure is counted: a record of {@code data/published-figures.csv}.
 *
 * @param value what it is of the rows that are counted
 * @param table the table that is counted
 * @param where which of its rows are
 * @param of of which models a share is one
 */
record Counting(Value value, LongTable table, Filter where, Filter of) {

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

    /** The tables, by their names in the file. */
    enum LongTable {
        MODELS(Tables::models),
        COUNTRIES(Tables::countries),
        DOMAINS(Tables::domains),
        TASKS(
                Tables::tasks),
        ORGANIZATIONS(Tables::organizations);

        private final Function<Tables, Table> in;

        LongTable(Function<Tables, Table> in) {
            this.in = in;
        }

        private List<String> columns() {
            return in.apply(Tables.of(List.of())).columnNames();
        }
    }

    /** @throws largescale.load.BadInput if a record doesn't say how to count, or says it for a value of another kind */
    static Counting of(CsvFile.Row row, Kind kind) {
        Value value = named(Value.values(), row, "Value");
        if (value.kind != kind) {
            throw row.error("Unit", "a " + name(value) + " is in " + value.kind + ". Write that.");
        }
        LongTable table = named(LongTable.values(), row, "Table");
        List<String> columns = value == Value.THREE_OR_MORE ? List.of(SEAT) : table.columns();
        return new Counting(value, table, Filter.of(row, "Where", columns),
                Filter.of(row, "Of", LongTable.MODELS.columns()));
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

    /** The figure. @param data the tables of the models of these years */
    Computed in(Tables data, Window years) {
        Table rows = table.in.apply(data);
        return switch (value) {
            case COUNT -> count(Part.of("Basis", "models counted", years, where.rows(rows)));
            case SHARE -> share(Part.of("Basis", "models counted", years, where.rows(rows)),
                    Part.of("Basis", "models in all", years, of.rows(data.models())));
            case GROWTH -> growth(years, ofYear(where.rows(rows), years.from()), ofYear(where.rows(rows), years.to()));
            case THREE_OR_MORE -> threeOrMore(rows, years);
        };
    }

    private static Computed count(Part part) {
        return new Computed(part.number().toString(), List.of(part));
    }

    private static Computed share(Part part, Part whole) {
        return percent(PERCENT * part.number().intValue() / whole.number().intValue(), List.of(part, whole));
    }

    private static Part ofYear(Table rows, int year) {
        return Part.of("Year", Integer.toString(year), new Window(year, year),
                rows.where(rows.intColumn("Year").isEqualTo(year)));
    }

    private static Computed growth(Window years, Part first, Part last) {
        double factor = last.number().doubleValue() / first.number().doubleValue();
        double yearly = Math.pow(factor, 1.0 / (years.to() - years.from()));
        return percent(PERCENT * (yearly - 1), List.of(first, last));
    }

    private static Computed percent(double amount, List<Part> parts) {
        return Double.isFinite(amount)
                ? new Computed(Decimals.rounded(amount, 1).toPlainString(), parts)
                : Computed.NONE;
    }

    private Computed threeOrMore(Table rows, Window years) {
        Map<String, String> seats = Headquarters.ofGroups();
        List<Part> organizations = Ranking.of(rows, "Organization", years).stream()
                .filter(part -> part.number().intValue() >= THREE)
                .filter(part -> where.holds(column -> seats.getOrDefault(part.name(), countries(part.rows()))))
                .toList();
        return new Computed(Integer.toString(organizations.size()), organizations);
    }

    private static String countries(Table rows) {
        Set<String> countries = new LinkedHashSet<>();
        rows.stringColumn("Countries").forEach(cell -> Stream.of(cell.split(", ")).forEach(countries::add));
        return String.join(", ", countries);
    }
}
