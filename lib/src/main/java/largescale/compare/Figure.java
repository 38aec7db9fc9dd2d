package largescale.compare;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import largescale.compare.Computed.Part;
import largescale.count.Count;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.CsvFile;
import largescale.load.Decimals;
import tech.tablesaw.api.Table;

/**
 * How a published figure is counted: a record of {@code data/published-figures.csv}.
 *
 * @param value count, share (of the models that {@code of} picks), growth (a year, from the first year to the last), or
 *     three or more (the organizations with so many models)
 * @param where which rows of the table of models are counted, or of organizations where these are: {@code
 *     Countries=Korea}, {@code Tasks per model=2|3+} for one of two values; several conditions are separated by
 *     semicolons, an empty text holds for all
 */
record Figure(String value, String where, String of) {

    private static final List<String> VALUES = List.of("count", "share", "growth", "three or more");
    private static final Pattern CONDITIONS = Pattern.compile("([^=;]+=[^=;]+(;|$))*");
    private static final int THREE = 3;

    static Figure of(CsvFile.Row row) {
        if (!VALUES.contains(row.get("Value"))) {
            throw row.error("Value", "it is none of " + String.join(", ", VALUES) + ". Write one of them.");
        }
        for (String column : List.of("Where", "Of")) {
            if (!CONDITIONS.matcher(row.get(column)).matches()) {
                throw row.error(column, "this is no condition. Write it as in Countries=Korea.");
            }
        }
        return new Figure(row.get("Value"), row.get("Where"), row.get("Of"));
    }

    /** The figure. @param all the models of its years */
    Computed in(Tables all, Window years) {
        return switch (value) {
            case "count" -> count(Part.of("Basis", "models counted", years, picked(all.models(), where)));
            case "share" -> share(Part.of("Basis", "models counted", years, picked(all.models(), where)),
                    Part.of("Basis", "models in all", years, picked(all.models(), of)));
            case "growth" -> growth(years, picked(all.models(), where));
            default -> threeOrMore(all.organizations(), years);
        };
    }

    private static Table picked(Table rows, String conditions) {
        return Count.where(rows, Stream.of(conditions.split(";")).filter(one -> !one.isEmpty())
                .map(one -> one.split("=")).flatMap(one -> Stream.of(one[0], List.of(one[1].split("\\|")))).toArray());
    }

    private static Computed count(Part part) {
        return new Computed(part.number().toString(), List.of(part));
    }

    private static Computed share(Part part, Part whole) {
        return percent(Count.percent(part.rows(), whole.rows()), part, whole);
    }

    private static Computed growth(Window years, Table rows) {
        Part first = Part.ofYear(years.from(), rows), last = Part.ofYear(years.to(), rows);
        double factor = last.number().doubleValue() / first.number().doubleValue();
        return percent(100 * (Math.pow(factor, 1.0 / (years.to() - years.from())) - 1), first, last);
    }

    private static Computed percent(double amount, Part... parts) {
        return Double.isFinite(amount)
                ? new Computed(Decimals.rounded(amount, 1).toPlainString(), List.of(parts))
                : Computed.NONE;
    }

    /** An organization is of the country of its headquarters, or, where that is not known, of those of its models. */
    private Computed threeOrMore(Table organizations, Window years) {
        String country = where.substring(where.indexOf('=') + 1);
        List<String> own = Stream.of(Count.where(organizations, "Headquarters", country),
                Count.where(organizations, "Headquarters", "", "Countries", country)).flatMap(Table::stream)
                .map(row -> row.getString("Organization")).toList();
        List<Part> parts = Part.ranking("Organization", years, Count.where(organizations, "Organization", own)).stream()
                .filter(part -> part.rows().rowCount() >= THREE).toList();
        return new Computed(Integer.toString(parts.size()), parts);
    }
}
