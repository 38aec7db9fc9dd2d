package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Raw exports as Epoch AI published them, made of the bundled tables: all columns of the generation in its order, prose
 * with line breaks and quotes, numbers as floats, items in quotes with line breaks, several links, names with a line
 * break at the end. They hold the same models.
 */
class GenerationsTest {

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "July 2024",
            List.of("System", "Domain", "Task", "Organization", "Authors", "Publication date", "Reference", "Link",
                    "Parameters",
                    "Parameters notes", "Training compute (FLOP)", "Training compute notes", "Training dataset",
                    "Training dataset size (datapoints)",
                    "Dataset size notes", "Abstract", "Confidence", "Model accessibility", "Code accessibility",
                    "Accessibility notes",
                    "Country (from Organization)", "Organization categorization (from Organization)",
                    "Training dataset notes",
                    "Dataset accessibility", "Training hardware", "Finetune compute notes", "Hardware quantity",
                    "Citations"),
            "full database",
            List.of("System", "Domain", "Task", "Authors", "Notability criteria", "Model accessibility", "Link",
                    "Citations", "Reference",
                    "Publication date", "Organization", "Parameters", "Parameters notes", "Training compute (FLOP)",
                    "Training dataset",
                    "Training dataset size (datapoints)", "Epochs", "Training time (hours)", "Training hardware",
                    "Approach", "Confidence", "Abstract",
                    "Last modified", "Country (from Organization)", "Base model", "Hardware quantity",
                    "Organization categorization",
                    "Foundation model", "Organization categorization (from Organization)", "Possibly over 1e23 FLOP",
                    "Training dataset size",
                    "Difference (share)"),
            "May 2025",
            List.of("Model", "Domain", "Task", "Authors", "Model accessibility", "Link", "Citations", "Reference",
                    "Publication date", "Organization",
                    "Parameters", "Parameters notes", "Training compute (FLOP)", "Training dataset",
                    "Training dataset size (datapoints)",
                    "Training time (hours)", "Training hardware", "Confidence", "Abstract", "Country (of organization)",
                    "Base model",
                    "Hardware quantity", "Training code accessibility",
                    "Organization categorization (from Organization)"),
            "January 2026",
            List.of("Model", "Domain", "Task", "Authors", "Model accessibility", "Link", "Publication date",
                    "Organization", "Parameters",
                    "Training compute (FLOP)", "Training dataset", "(DEPRECATED) Training dataset size (datapoints)",
                    "Training hardware", "Confidence",
                    "Abstract", "Country (of organization)", "Base model", "Hardware quantity",
                    "Hardware utilization (MFU)", "Training compute cost (cloud)"),
            "August 2026",
            List.of("Model", "Domain", "Task", "Authors", "Model accessibility", "Link", "Citations",
                    "Publication date", "Organization", "Parameters",
                    "Training compute (FLOP)", "Training dataset", "Training hardware", "Confidence", "Abstract",
                    "Country (of organization)", "Base model",
                    "Hardware quantity", "Training code accessibility", "Training compute cost (upfront)"));

    @TempDir
    Path folder;

    @Test
    void theListsOfEveryGenerationHoldTheModelsOfTheirTables() throws IOException {
        same("July 2024", "2024-07-24", "\n", "");
        same("May 2025", "2025-05-20", "\r\n", "\uFEFF");
        same("January 2026", "2026-08-19", "\n", "\uFEFF");
        same("August 2026", "2026-08-19", "\r\n", "");
    }

    private void same(String generation, String table, String lineEnd, String mark) throws IOException {
        Snapshot raw = Snapshot.open(raw(generation, table, lineEnd, mark, List.of()).toString());
        assertEquals(described(Snapshot.open(table)), described(raw), generation);
        assertEquals(Optional.empty(), raw.leftOut());
        assertEquals(Optional.empty(), raw.unfinished());
    }

    /** Each model in order, without the name of its row, which is another one in each file. */
    private static List<String> described(Snapshot snapshot) {
        return snapshot.models().stream().map(model -> model.toString().replace(model.row(), "")).toList();
    }

    @Test
    void ofTheFullDatabaseTheLargeOnesCountAndTheMarkedOnes() throws IOException {
        List<Map<String, String>> smaller = List.of(
                Map.of("System", "Small", "Publication date", "2022-01-01", "Training compute (FLOP)", "9.99e+22"),
                Map.of("System", "Marked and small", "Publication date", "2022-01-01", "Training compute (FLOP)",
                        "1e+20", "Possibly over 1e23 FLOP", "checked"),
                Map.of("System", "Unknown and unmarked", "Publication date", "2022-01-01"));
        Snapshot database = Snapshot.open(raw("full database", "2024-07-24", "\n", "\uFEFF", smaller).toString());
        List<Model> list = Snapshot.open("2024-07-24").models();
        assertEquals(list.stream().map(Model::name).toList(), database.models().stream().map(Model::name).toList());
        assertEquals(Optional.of(3), database.leftOut());
        assertEquals(list.get(0).countries(), database.models().get(0).countries());
        assertEquals(list.get(0).organizationType(), database.models().get(0).organizationType(),
                "of two columns the one of the list");
    }

    @Test
    void aMarkInAnotherSpellingIsAMarkAndOneThatIsNotKnownIsRefused() {
        String records = "Small,Language,Chat,NAVER,2023-01-01,1e20,China,\n";
        for (String mark : List.of("checked", "True", "yes", "1")) {
            assertEquals(List.of("Marked"), marked(records + "Marked,Language,Chat,NAVER,2023-01-01,,China," + mark
                    + "\nUnmarked,Language,Chat,NAVER,2023-01-01,,China,False\n"));
        }
        BadInput refusal = assertThrows(BadInput.class,
                () -> marked(records + "M,Language,Chat,NAVER,2023-01-01,,China,maybe\n"));
        assertTrue(refusal.getMessage().contains("column \"Possibly over 1e23 FLOP\", value \"maybe\""),
                refusal.getMessage());
    }

    private List<String> marked(String records) {
        return Snapshot
                .open(Exports.file(folder, Exports.HEADER.strip() + ",Possibly over 1e23 FLOP\n" + records).toString())
                .models().stream().map(Model::name).toList();
    }

    @Test
    void aDatabaseThatMarksNoneHasTheKnownOnesOnly() {
        assertEquals(List.of("Large"), marked("Large,Language,Chat,NAVER,2023-01-01,1e23,China,\n"
                + "Small,Language,Chat,NAVER,2023-01-01,1e20,China,\n"
                + "Unknown,Language,Chat,NAVER,2023-01-01,,China,\n"));
        BadInput refusal = assertThrows(BadInput.class,
                () -> marked("Small,Language,Chat,NAVER,2023-01-01,1e20,China,\n"));
        assertTrue(refusal.getMessage().contains("no large-scale model"), refusal.getMessage());
    }

    @Test
    void aListIsTakenWithoutWhatIsKnownToBeSmaller() throws IOException {
        String small = "Small,Language,Chat,NAVER,2023-01-01,,9e22,,,,China,,,,\n";
        Snapshot list = Snapshot.open(Files.writeString(folder.resolve("2026-08-20.csv"),
                Files.readString(Project.data("snapshots/2026-08-19.csv")) + small).toString());
        assertEquals(described(Snapshot.open("2026-08-19")).size(), list.models().size());
        assertEquals(163, list.models().stream().map(model -> model.date().getYear())
                .filter(year -> 2020 <= year && year <= 2023).count());
        assertEquals(Optional.of(1), list.leftOut());
    }

    @Test
    void aFileOfWhichMoreThanATenthIsKnownToBeSmallerIsNoList() {
        String large = "Large,Language,Chat,NAVER,2023-01-01,1e23,China\n";
        String others = "Small,Language,Chat,NAVER,2023-01-01,9e22,China\n"
                + "Unknown,Language,Chat,NAVER,2023-01-01,,China\n";
        assertEquals(10, Exports.snapshot(folder, large.repeat(9) + others).models().size(), "9 and the unknown one");
        BadInput refusal = assertThrows(BadInput.class, () -> Exports.snapshot(folder, large.repeat(8) + others));
        assertTrue(refusal.getMessage().endsWith("export.csv is neither Epoch AI's full database, whose column "
                + "\"Possibly over 1e23 FLOP\" it lacks, nor its list of large-scale models: of 9 models of known "
                + "training compute, 1 below 1e23 FLOP. Give one of the two."), refusal.getMessage());
    }

    /** Writes a bundled table in the raw form of a generation, which may mark models of unknown compute. */
    private Path raw(String generation, String table, String lineEnd, String mark, List<Map<String, String>> more)
            throws IOException {
        CsvFile tidy = CsvFile.read(Project.data("snapshots/" + table + ".csv"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (CsvFile.Row row : tidy.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            tidy.columns().forEach(column -> cells.put(column, row.get(column)));
            cells.put("Possibly over 1e23 FLOP", row.get("Training compute (FLOP)").isEmpty() ? "checked" : "");
            cells.put("(DEPRECATED) Training dataset size (datapoints)",
                    cells.getOrDefault("Training dataset size (datapoints)", ""));
            rows.add(cells);
        }
        rows.addAll(more);
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator(lineEnd).get())) {
            printer.printRecord(COLUMNS.get(generation));
            for (Map<String, String> row : rows) {
                List<String> cells = new ArrayList<>();
                for (String column : COLUMNS.get(generation)) {
                    cells.add(raw(column, row.get(column), rows.indexOf(row)));
                }
                printer.printRecord(cells);
            }
        }
        return Files.writeString(folder.resolve(generation + ".csv"), mark + text);
    }

    private static String raw(String column, String value, int row) {
        if (column.equals("Organization categorization")) {
            return "Not this one";
        }
        if (value == null && ModelReader.reads(column, Vocabulary.read(Project.data("")))) {
            return "";
        }
        if (value == null) {
            return "Prose, with \"quotes\",\nand a line break" + (row % 2 == 0 ? "" : "\n");
        }
        return switch (column) {
            case "System", "Model" -> value + (row % 5 == 0 ? "\n" : "");
            case "Parameters", "Training dataset size (datapoints)", "(DEPRECATED) Training dataset size (datapoints)",
                    "Hardware quantity" ->
                value.matches("\\d+") ? value + ".0" : value;
            case "Task" -> value.contains(",") && row % 3 == 0 ? value.replaceFirst(",([^,\"]+)$", ",\"$1\n\"") : value;
            case "Link" -> value.isEmpty() ? value : value.replace(" ", "\n") + "\n";
            case "Country (from Organization)", "Country (of organization)" ->
                value.isEmpty() ? value : value + "," + value.split(",")[0];
            default -> value;
        };
    }
}
