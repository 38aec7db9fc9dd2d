package largescale;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.Project;
import largescale.load.Vocabulary;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Small CSV files beside the snapshots. */
final class Data {

    private static final String COUNTRY = "Country";

    private Data() {}

    /** As {@link Report#data} says it. */
    static Table read(String name) {
        Path file = Stream.of(Project.data(name), Path.of(name)).filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new BadInput("There is no file " + BadInput.quote(name) + " in the project's data "
                        + "folder, nor in " + Path.of("").toAbsolutePath() + ". Write the name with its ending, or a "
                        + "path."));
        CsvFile.read(file);
        // 4.0 is a number, where 4 is a whole one.
        Table table = Table.read().csv(CsvReadOptions.builder(file.toFile()).ignoreZeroDecimal(false));
        Vocabulary vocabulary = Vocabulary.read();
        return table.containsColumn(COUNTRY)
                ? table.replaceColumn(COUNTRY, table.stringColumn(COUNTRY)
                        .map(country -> vocabulary.term(COUNTRY, country)).setName(COUNTRY))
                : table;
    }
}
