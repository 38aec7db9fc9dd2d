package largescale.update;

import static largescale.update.Trial.ADDED;
import static largescale.update.Trial.CHANGED;
import static largescale.update.Trial.DAY;
import static largescale.update.Trial.NEWEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.CsvFile;
import largescale.load.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What `make update` keeps and says of a file, and what it refuses. */
class UpdateTest {

    private Trial trial;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        trial = new Trial(folder);
    }

    private String update(String name, String text) throws IOException {
        return trial.update(trial.export(name, text).toString());
    }

    private void refused(String name, String text, String... parts) throws IOException {
        trial.refused(trial.export(name, text).toString(), parts);
    }

    @Test
    void aNewExportBecomesASnapshotAndSaysWhatChanged() throws Exception {
        Map<String, String> before = trial.tree();
        String changed = NEWEST.replace("DeepSeek V4 Pro 0813", "DeepSeek V4 Pro")
                .replace("\nQwen3-0.6B,", "\nQwen3-0.6B (renamed),")
                + ADDED;
        String said = update("epoch 2026-09-01.csv", "\uFEFF" + changed);
        for (String part : List.of(
                "526 models before, 527 now",
                "Added: 1\n  \"New model\"\n",
                "\"DeepSeek V4 Pro 0813\" to \"DeepSeek V4 Pro\"",
                "Added data/snapshots/2026-09-01.csv. Count it: make report SNAPSHOT=2026-09-01\n")) {
            assertTrue(said.contains(part), said);
        }
        Map<String, String> after = trial.tree();
        Set<String> differ = new TreeSet<>(after.keySet());
        differ.removeIf(name -> after.get(name).equals(before.get(name)));
        assertEquals(Set.of("snapshots.csv", "snapshots/2026-09-01.csv"), differ);
        assertEquals(before.size() + 1, after.size());
        assertEquals(
                changed,
                Trial.read(trial.snapshots().resolve("2026-09-01.csv")),
                "what is written is what was read, without the byte-order mark");
        assertTrue(after.get("snapshots.csv").startsWith(before.get("snapshots.csv")));
        CsvFile.Row card = trial.lastCard();
        assertEquals(
                List.of(
                        "2026-09-01.csv",
                        "2026-09-01",
                        Trial.TODAY.toString(),
                        "epoch 2026-09-01.csv",
                        "",
                        "Epoch AI",
                        "CC BY 4.0",
                        "https://creativecommons.org/licenses/by/4.0/",
                        "527",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Trial.utf8(changed))),
                        "Epoch AI's export of that day; columns of prose left out"),
                card.cells());
        assertEquals("Nothing has changed since 2026-09-01.\n", update("2026-09-02.csv", changed));
        assertEquals(after, trial.tree());
    }

    @Test
    void aCorrectedFileOfADayIsKeptBesideTheFirst() throws IOException {
        update("2026-09-01.csv", CHANGED);
        Map<String, String> first = trial.tree();
        String said = update("2026-09-01.csv", CHANGED + ADDED.replace("New model", "Second"));
        assertTrue(
                said.contains("Added data/snapshots/2026-09-01b.csv. Count it: make report SNAPSHOT=2026-09-01\n"),
                said);
        update("2026-09-01.csv", CHANGED + ADDED.replace("New model", "Third"));
        assertEquals(List.of("2026-09-01.csv", "2026-09-01b.csv", "2026-09-01c.csv"), names().subList(3, 6));
        Map<String, String> after = trial.tree();
        first.remove("snapshots.csv");
        first.forEach((name, content) -> assertEquals(content, after.get(name), name));
        for (String name : List.of("2026-09-01", "latest")) {
            Snapshot snapshot = Snapshot.open(trial.data(), name);
            assertEquals("2026-09-01c.csv", snapshot.card().file());
            assertTrue(snapshot.models().stream().anyMatch(model -> model.name().equals("Third")));
        }
        assertEquals(
                "2026-09-01.csv",
                Snapshot.open(trial.data(), "data/snapshots/2026-09-01.csv")
                        .card()
                        .file());
    }

    private List<String> names() {
        return trial.cards().stream().map(card -> card.get("File")).toList();
    }

    @Test
    void theNewestIsTakenBack() throws IOException {
        Map<String, String> before = trial.tree();
        update("2026-09-01.csv", CHANGED);
        Map<String, String> first = trial.tree();
        update("2026-09-01.csv", CHANGED + ADDED.replace("New model", "Second"));
        assertEquals("Took data/snapshots/2026-09-01b.csv back.\n", trial.undo("2026-09-01"));
        assertEquals(first, trial.tree());
        assertEquals("Took data/snapshots/2026-09-01.csv back.\n", trial.undo("2026-09-01"));
        assertEquals(before, trial.tree());
        update("2026-09-01.csv", CHANGED);
        assertEquals(first, trial.tree(), "and it can come again");
    }

    @Test
    void theLineOfTheNewestNeedNotBeTheLast() throws IOException {
        String before = Trial.read(trial.card());
        update("2026-09-01.csv", CHANGED);
        List<String> lines = Files.readAllLines(trial.card());
        String header = lines.remove(0);
        java.util.Collections.reverse(lines);
        Files.writeString(trial.card(), "\uFEFF" + header + "\r\n" + String.join("\r\n", lines) + "\r\n");
        trial.undo("2026-09-01");
        List<String> rest = new java.util.ArrayList<>(before.lines().toList());
        rest.remove(0);
        java.util.Collections.reverse(rest);
        assertEquals(
                "\uFEFF" + header + "\r\n" + String.join("\r\n", rest) + "\r\n",
                Trial.read(trial.card()),
                "other lines stay to the byte");
    }

    @Test
    void whatCannotBeTakenBackStays() throws IOException {
        for (String day : List.of("2025-05-20", "2026-08-20", "yesterday")) {
            trial.refused(Map.of("REPORT_UNDO", day), "UNDO is \"" + day + "\"", "that is of 2026-08-19");
        }
        trial.refused(Map.of("REPORT_UNDO", "2026-08-19", "REPORT_SOURCE", "x.csv"), "Give one of the two.");
        trial.undo("2026-08-19");
        trial.undo("2025-05-20");
        trial.refused(Map.of("REPORT_UNDO", "2024-07-24"), "is the report's own, and stays");
        Files.delete(trial.snapshots().resolve("2024-07-24.csv"));
        Files.writeString(trial.card(), Trial.read(trial.card()).replace("2024-07-24", "2024-07-25"));
        Files.writeString(trial.snapshots().resolve("2024-07-25.csv"), NEWEST);
        trial.refused(Map.of("REPORT_UNDO", "2024-07-25"), "is the only one, and stays");
    }

    @Test
    void aSnapshotThatCannotBeRemovedKeepsItsLine() throws IOException {
        update("2026-09-01.csv", CHANGED);
        String card = Trial.read(trial.card());
        Path file = trial.snapshots().resolve("2026-09-01.csv");
        trial.tooLate = () -> {
            // A folder that is not empty is as stubborn as a file that is not ours.
            try {
                Files.delete(file);
                Files.createDirectories(file.resolve("in the way"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertThrows(UncheckedIOException.class, () -> trial.undo("2026-09-01"));
        assertEquals(card, Trial.read(trial.card()));
        assertTrue(!Files.exists(trial.data().resolve("snapshots.csv.new")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2026-13-45.csv | not one date",
            "2026-02-30.csv | not one date",
            "２０２６-０９-０１.csv | not one date",
            "12026-09-012.csv | no date",
            "2026-08-20_to_2026-09-01.csv | not one date",
            "2999-12-31.csv | has not come yet",
            "export.csv | no date in its name",
            "2026-08-14.csv | the newest snapshot is of 2026-08-19 already. Count it where it is"
    })
    void aFileWhoseNameTellsNoDayToComeIsRefused(String name, String says) throws IOException {
        refused(name, CHANGED, says);
    }

    @Test
    void ordersToTheTerminalAreNotObeyed() throws IOException {
        refused("\u001b[2J.csv", CHANGED, "\uFFFD[2J.csv has no date");
        update("\u001b[2J 2026-09-01.csv", CHANGED);
        assertEquals("\uFFFD[2J 2026-09-01.csv", trial.lastCard().get("Source"));
    }

    @Test
    void aFileNameIsNoFormulaInTheCard() throws IOException {
        update("=HYPERLINK(1) 2026-09-01.csv", CHANGED);
        assertEquals("'=HYPERLINK(1) 2026-09-01.csv", trial.lastCard().get("Source"));
    }

    @Test
    void whatIsNoFileOrTooLargeIsRefused() throws IOException {
        trial.refused(
                "downloads/2026-09-01.csv",
                "downloads/2026-09-01.csv is no file. Give the path of a CSV file, or an address that begins with "
                        + "https://.");
        trial.limits = new Download.Limits(
                trial.limits.connect(), trial.limits.piece(), trial.limits.whole(), 1, trial.limits.pause(), 1000);
        refused("2026-09-01.csv", CHANGED, "2026-09-01.csv is larger than any export of models.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "ftp://user:secret@host/x?token=secret",
            " https://user:secret@host/x",
            "https:/user:secret@host",
            "user:secret@host/x.csv",
            "host/x.csv?token=secret",
            "host/x.csv#secret"
    })
    void whatIsNoAddressThatCanBeFetchedTellsNoLoginEither(String source) {
        String refusal = trial.refused(source, "which looks like an address, is no file. Give the path");
        assertTrue(!refusal.contains("secret") && !refusal.contains("user"), refusal);
    }

    @Test
    void aKeyInTheNameOfADownloadedFileIsNotKept() throws IOException {
        update("2026-09-01.csv?token=secret", CHANGED);
        assertEquals("2026-09-01.csv", trial.lastCard().get("Source"));
        assertTrue(trial.tree().values().stream().noneMatch(text -> text.contains("secret")));
    }

    @Test
    void aRelativePathIsRelativeToTheProject() throws IOException {
        Files.writeString(
                Files.createDirectories(trial.project.resolve("downloads")).resolve("2026-09-01.csv"), CHANGED);
        trial.update("downloads/2026-09-01.csv");
        assertEquals("2026-09-01.csv", trial.lastCard().get("Source"));
    }

    @Test
    void whateverIsReadOfAModelIsACorrection() throws IOException {
        String said = update("2026-09-01.csv", NEWEST.replace("https://", "https://new."));
        assertTrue(said.contains("Corrected: ") && said.contains("Link: "), said);
    }

    @Test
    void whatIsNotKnownYetIsListed() throws IOException {
        String said = update(
                "2026-09-01.csv",
                NEWEST
                        + ADDED.replace("Korea (Republic of)", "Corea")
                                .replace("NAVER", "Laboratory of No Name")
                                .replace("Language,Chat", "Language,Smell\u202e" + "y".repeat(200_000)));
        for (String part : List.of("  Country \"Corea\"\n", "  \"Laboratory of No Name\"\n",
                "  Task \"Smell\\u202eyyy")) {
            assertTrue(said.contains(part), said);
        }
        assertTrue(said.indexOf('\u202e') < 0);
    }

    @Test
    void aModelThatIsKnownToBeSmallerIsLeftOutAndSaid() throws IOException {
        String said = update("2026-09-01.csv", CHANGED.replaceFirst("9\\.702e\\+24", "9.9e+22"));
        assertTrue(said.contains("526 models before, 526 now") && said.contains("Left out: 1 below 1e23 FLOP\n"), said);
    }

    @Test
    void anotherSpellingOfANewValueCountsOnceItIsInTheVocabulary() throws IOException {
        String header = NEWEST.lines().findFirst().orElseThrow();
        String export = NEWEST.replace("\n", ",\n").replace(header + ",", header + ",Organization categorization")
                + ADDED.strip().replace(",,,,,,", ",,,,Rather sure,,") + ",Companies\n";
        String said = update("2026-09-01.csv", export);
        List<String> values = said.lines().filter(line -> line.matches("  \\w[\\w ]* \"(Rather sure|Companies)\""))
                .toList();
        assertEquals(2, values.size(), said);
        trial.undo("2026-09-01");
        for (String value : values) {
            Files.writeString(trial.data().resolve("vocabulary.csv"), value.strip().replaceAll(" \"(.*)\"", ",$1,")
                    + (value.contains("Companies") ? "Industry\n" : "Confident\n"), StandardOpenOption.APPEND);
        }
        assertFalse(update("2026-09-01.csv", export).contains("New values"));
    }

    @Test
    void aControlCharacterIsRefused() throws IOException {
        refused("2026-09-01.csv", NEWEST + ADDED.replace("NAVER", "NA\u0008VER"),
                "The file, record 527 (line 528, \"New model\"), column \"Organization\", "
                        + "value \"NA\\u0008VER\": it has "
                        + "the character U+0008 (BACKSPACE), which is no text.");
    }

    @Test
    void aCategoryThatIsNoneIsNamed() throws IOException {
        Files.writeString(
                trial.data().resolve("organizations.csv"),
                "Nobody Yet,Nobody Yet,,industry,curated\n",
                StandardOpenOption.APPEND);
        Path export = trial.export("2026-09-01.csv", CHANGED);
        Map<String, String> before = trial.tree();
        BadInput refusal = assertThrows(BadInput.class, () -> trial.update(export.toString()));
        assertTrue(
                refusal.getMessage().contains("column \"Category\", value \"industry\": it is none of Industry,"),
                refusal.getMessage());
        assertEquals(before, trial.tree());
    }

    /** Refused because of the card, which a message names by its path: here it is not the project's own. */
    private void refusedAsIs(Map<String, String> environment, String says) {
        Map<String, String> before = trial.tree();
        String refusal = assertThrows(BadInput.class, () -> trial.run(environment)).getMessage();
        assertTrue(
                refusal.contains(says) && refusal.endsWith(" Restore data/snapshots.csv from version control."),
                refusal);
        assertEquals(before, trial.tree());
    }

    @ParameterizedTest
    @MethodSource("edits")
    void aCardThatWasEditedGetsItsLineAllTheSame(UnaryOperator<String> edit) throws IOException {
        Files.writeString(trial.card(), edit.apply(Trial.read(trial.card())));
        update("2026-09-01.csv", CHANGED);
        assertEquals(List.of(DAY + ".csv", "2026-09-01.csv"), names().subList(2, 4));
        assertEquals(
                "Nothing has changed since 2026-09-01.\n",
                update("2026-09-02.csv", CHANGED),
                "the library reads it too");
        trial.undo("2026-09-01");
        assertEquals(DAY + ".csv", trial.lastCard().get("File"));
    }

    static Stream<UnaryOperator<String>> edits() {
        return Stream.of(
                String::stripTrailing,
                card -> "\uFEFF" + card,
                card -> card.replace("\n", "\r\n"),
                card -> card + "\n\n");
    }

    static Stream<Arguments> cardsThatAreNone() {
        return Stream.of(
                Arguments.of(
                        "ragged",
                        (UnaryOperator<String>) card -> card + "1,2\n",
                        "snapshots.csv, record 4 (line 5, \"1\"), column \"As of\", value \"2\": the record has 2"
                                + " cells, the header 11"),
                Arguments.of(
                        "no day",
                        (UnaryOperator<String>) card -> card.replace("csv,2025-05-20", "csv,May 2025"),
                        "record 2 (line 3, \"2025-05-20.csv\"), column \"As of\", value \"May 2025\": this is no day."),
                Arguments.of(
                        "no records",
                        (UnaryOperator<String>) card -> card.lines().findFirst().orElseThrow() + "\n",
                        "snapshots.csv has a header but no records"),
                Arguments.of(
                        "other columns",
                        (UnaryOperator<String>) card -> card.replace("ETag", "Tag"),
                        "snapshots.csv, header: there is no column \"ETag\""),
                Arguments.of(
                        "an open quote",
                        (UnaryOperator<String>) card -> card + "\"",
                        "record 4: the file ends inside a quoted cell"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cardsThatAreNone")
    void aCardThatIsNoneIsRefused(String kind, UnaryOperator<String> edit, String says) throws IOException {
        Files.writeString(trial.card(), edit.apply(Trial.read(trial.card())));
        refusedAsIs(Map.of(), says);
    }

    @Test
    void aCardThatIsNoTextIsRefused() throws IOException {
        Files.write(trial.card(), new byte[]{(byte) 0xff, 'F'});
        refusedAsIs(Map.of(), "snapshots.csv is not UTF-8 text");
    }

    @Test
    void withoutAnAddressOneIsAskedFor() throws IOException {
        Files.writeString(trial.card(), Trial.read(trial.card()).replace("https://epoch.ai/data", "by hand"));
        trial.refused(Map.of(), "No snapshot came from an address. Give one: make update SOURCE=https://…, or a file.");
    }

    @Test
    void aSecondUpdateAtTheSameTimeIsRefused() throws IOException {
        update("2026-09-01.csv", CHANGED);
        try (FileChannel other = FileChannel.open(trial.project.resolve("build/update.lock"),
                StandardOpenOption.WRITE)) {
            other.lock();
            refused("2026-09-02.csv", CHANGED + ADDED, "Another make update is running. Wait for its end.");
            trial.refused(Map.of("REPORT_UNDO", "2026-09-01"), "Another make update is running");
        }
    }

    @Test
    void aSnapshotWithoutItsLineIsNamed() throws IOException {
        Files.writeString(trial.snapshots().resolve("2026-09-01.csv"), NEWEST);
        for (String day : List.of("2026-09-01.csv", "2026-09-02.csv")) {
            refused(
                    day,
                    CHANGED,
                    "data/snapshots/2026-09-01.csv is there without a line in data/snapshots.csv. Remove it and try"
                            + " again.");
        }
    }

    @Test
    void aCardThatCannotBeReplacedLeavesNothingBehind() throws IOException {
        Map<String, String> before = trial.tree();
        Path export = trial.export("2026-09-01.csv", CHANGED);
        Path aside = trial.card().resolveSibling("the card");
        trial.tooLate = () -> {
            // A folder that is not empty is as stubborn as a file system without space.
            try {
                Files.move(trial.card(), aside);
                Files.createDirectories(trial.card().resolve("in the way"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertThrows(UncheckedIOException.class, () -> trial.update(export.toString()));
        Files.delete(trial.card().resolve("in the way"));
        Files.move(aside, trial.card(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(before, trial.tree());
    }

    /** What a kill leaves at each step of adding 2026-09-01: before, after, and what the next run makes of it. */
    @ParameterizedTest
    @ValueSource(strings = {
            "snapshot half aside",
            "snapshot aside",
            "card half aside",
            "card cut at a line",
            "card aside",
            "snapshot in place",
            "card in place"
    })
    void aKillAtAnyStepIsMendedByTheNextRun(String step) throws IOException {
        Map<String, String> before = trial.tree();
        String cardBefore = Trial.read(trial.card());
        update("2026-09-01.csv", CHANGED);
        Map<String, String> after = trial.tree();
        String cardAfter = Trial.read(trial.card());
        Path snapshot = trial.snapshots().resolve("2026-09-01.csv");
        Path snapshotAside = trial.snapshots().resolve("2026-09-01.csv.new");
        Path cardAside = trial.data().resolve("snapshots.csv.new");
        boolean inPlace = step.endsWith("in place");
        if (!inPlace) {
            Files.move(snapshot, snapshotAside);
        }
        if (!step.equals("card in place")) {
            Files.writeString(trial.card(), cardBefore);
            Files.writeString(cardAside, cardAfter);
        }
        switch (step) {
            case "snapshot half aside" -> {
                Files.writeString(snapshotAside, CHANGED.substring(0, 1000));
                Files.delete(cardAside);
            }
            case "snapshot aside" -> Files.delete(cardAside);
            case "card half aside" -> Files.writeString(cardAside, cardAfter.substring(0, cardBefore.length() + 20));
            case "card cut at a line" -> Files.writeString(
                    cardAside, cardBefore.substring(0, cardBefore.indexOf("2026-08-19")));
            default -> {
            }
        }
        // A run that has nothing to do.
        String said = update("2026-09-02.csv", inPlace ? CHANGED : NEWEST);
        assertEquals(
                step.equals("snapshot in place"),
                said.contains("Finished what an interrupted make update had begun: "
                        + "data/snapshots.csv has a line for data/snapshots/2026-09-01.csv."),
                said);
        assertEquals(inPlace ? after : before, trial.tree());
    }

    @Test
    void aKillBeforeACardIsTakenBackLeavesItAndAfterItIsNamed() throws IOException {
        String cardBefore = Trial.read(trial.card());
        update("2026-09-01.csv", CHANGED);
        Map<String, String> after = trial.tree();
        Files.writeString(trial.data().resolve("snapshots.csv.new"), cardBefore);
        update("2026-09-02.csv", CHANGED);
        assertEquals(after, trial.tree());
        Files.writeString(trial.card(), cardBefore);
        trial.refused(Map.of("REPORT_UNDO", "2026-09-01"), "data/snapshots/2026-09-01.csv is there without a line");
    }

    @Test
    void aSnapshotWithAnotherContentThanTheCardAsideIsNotTakenForIt() throws IOException {
        String cardBefore = Trial.read(trial.card());
        update("2026-09-01.csv", CHANGED);
        Files.move(trial.card(), trial.data().resolve("snapshots.csv.new"));
        Files.writeString(trial.card(), cardBefore);
        Files.writeString(trial.snapshots().resolve("2026-09-01.csv"), NEWEST);
        assertThrows(BadInput.class, () -> trial.undo("2026-09-01"));
        assertEquals(cardBefore, Trial.read(trial.card()));
        assertEquals(NEWEST, Files.readString(trial.snapshots().resolve("2026-09-01.csv"), StandardCharsets.UTF_8));
    }
}
