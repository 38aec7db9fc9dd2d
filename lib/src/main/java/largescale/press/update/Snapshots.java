package largescale.press.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.CsvFile;
import largescale.load.ModelReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The files of {@code data/snapshots} and their card, {@code data/snapshots.csv}. A snapshot and the card with its line
 * are written aside and moved into place, the snapshot first: who reads meanwhile finds every file that the card names.
 *
 * @param folder the snapshots
 * @param card the card
 */
record Snapshots(Path folder, Path card) {

    private static final CSVFormat TIDY = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    /** The address of the last of them that came from one. */
    Optional<String> lastAddress() {
        return CsvFile.read(card).rows().stream().map(line -> line.get("Source")).filter(Download::isAddress)
                .reduce((older, newer) -> newer);
    }

    /**
     * Adds an export, and its line: the columns that are read, under their own names, without the prose.
     *
     * @param like the card of an earlier one, of the same publisher and licence
     * @param day the day whose state it is
     * @param source where it comes from
     * @return the name of its file
     * @throws BadInput if there is a file of that day
     * @throws IOException if it cannot be written; nothing has changed then
     */
    String add(Path export, Card like, LocalDate day, String source) throws IOException {
        String name = day + ".csv";
        Path snapshot = folder.resolve(name);
        if (Files.exists(snapshot)) {
            throw new BadInput("data/snapshots/" + name + " is there already, and what is there is not replaced. Add "
                    + "the export of a later day, or count this one where it is (make report "
                    + "SNAPSHOT=path/to/file.csv).");
        }
        Path snapshotAside = folder.resolve(name + ".new");
        Path cardAside = card.resolveSibling("snapshots.csv.new");
        try {
            write(CsvFile.read(export), snapshotAside);
            CsvFile written = CsvFile.read(snapshotAside);
            String line = CSVFormat.RFC4180.format(name, day, LocalDate.now(ZoneOffset.UTC), source, "",
                    like.publisher(), like.licence(), like.licenceUrl(), written.rows().size(), written.sha256(),
                    "Epoch AI's export of that day; columns of prose left out");
            Files.writeString(cardAside, Files.readString(card).stripTrailing() + "\n" + line + "\n");
            Files.move(snapshotAside, snapshot);
            Files.move(cardAside, card, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(snapshotAside);
            if (Files.deleteIfExists(cardAside)) {
                Files.deleteIfExists(snapshot);
            }
        }
        return name;
    }

    private static void write(CsvFile export, Path file) throws IOException {
        List<String> columns = ModelReader.columns(export);
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), TIDY)) {
            printer.printRecord(columns);
            for (CsvFile.Row row : export.rows()) {
                printer.printRecord(columns.stream().map(row::get).toList());
            }
        }
    }
}
