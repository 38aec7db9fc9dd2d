package largescale;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A table of invented models with the columns that a list of models needs, and Country and Year to count by. */
public final class Models {

    private Models() {}

    /** @param models each as name, country, date: {@code "A Korea 2023-05-01"} */
    public static Table of(String... models) {
        return Table.create("Models", texts("Model", models, m -> m[0]), texts("Country", models, m -> m[1]),
                texts("Organizations", models, m -> "Lab of " + m[0]), texts("Countries", models, m -> m[1]),
                IntColumn.create("Year", Arrays.stream(models).mapToInt(m -> day(m).getYear()).toArray()),
                DateColumn.create("Publication date", Arrays.stream(models).map(Models::day)),
                DoubleColumn.create("Training compute (FLOP)", Arrays.stream(models).mapToDouble(m -> 1e24).toArray()),
                texts("Confidence", models, m -> "Likely"), texts("Openness", models, m -> "open"),
                texts("Link", models, m -> "https://example.org/" + m[0] + " javascript:alert(1)"),
                texts("Row", models, m -> "row-" + m[0]));
    }

    private static StringColumn texts(String name, String[] models, Function<String[], String> part) {
        return StringColumn.create(name, Arrays.stream(models).map(model -> part.apply(model.split(" "))).toList());
    }

    private static LocalDate day(String model) {
        return LocalDate.parse(model.split(" ")[2]);
    }
}
