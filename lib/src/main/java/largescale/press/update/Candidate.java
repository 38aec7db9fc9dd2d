package largescale.press.update;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.Model;
import largescale.load.ModelReader;
import largescale.load.Snapshot;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * An export that may become a snapshot: read and checked, not yet among the snapshots.
 *
 * @param file where it is
 * @param snapshot what it holds
 */
record Candidate(Path file, Snapshot snapshot) {

    private static final CSVFormat TIDY = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    /** Epoch AI dates a model a few days ahead at most. */
    private static final int DAYS_AHEAD = 7;

    /**
     * Reads an export and compares it with the newest snapshot.
     *
     * @param day the day whose state of the database it is
     * @throws BadInput if it is no export, was cut, has a publication date more than a week after that day, or has
     *     less than nine tenths of the newest snapshot's models
     */
    static Candidate read(Path file, LocalDate day) {
        Snapshot snapshot = Snapshot.open(file.toAbsolutePath().toString());
        snapshot.unfinished().ifPresent(model -> {
            throw new BadInput("The last line has no end: the record of " + BadInput.quote(model)
                    + " was cut off. Download it again.");
        });
        List<Model> models = snapshot.models();
        Model last = models.stream().max(Comparator.comparing(Model::date)).orElseThrow();
        if (last.date().isAfter(day.plusDays(DAYS_AHEAD))) {
            throw new BadInput("The model " + BadInput.quote(last.name()) + " is dated " + last.date() + ", after "
                    + day + ". Tell Epoch AI, or correct a copy and count that: make report SNAPSHOT=path/to/copy.csv");
        }
        int newest = Snapshot.open("latest").models().size();
        if (models.size() < newest * 0.9) {
            throw new BadInput("It has " + models.size() + " large-scale models, the newest snapshot " + newest
                    + ": too few to be the whole list. Try again later; to count it as it is: make report "
                    + "SNAPSHOT=path/to/file.csv");
        }
        return new Candidate(file, snapshot);
    }

    /**
     * Writes the export as a snapshot: the columns that are read, under their own names, without the prose.
     *
     * @throws IOException if it cannot be written
     */
    void write(Path snapshot) throws IOException {
        CsvFile export = CsvFile.read(file);
        List<String> columns = ModelReader.columns(export);
        try (Writer text = Files.newBufferedWriter(snapshot); CSVPrinter printer = new CSVPrinter(text, TIDY)) {
            printer.printRecord(columns);
            for (CsvFile.Row row : export.rows()) {
                printer.printRecord(columns.stream().map(row::get).toList());
            }
        }
    }
}
