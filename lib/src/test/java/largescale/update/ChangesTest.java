package largescale.update;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import largescale.compare.Revision;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which headline figures are said to have changed. */
class ChangesTest {

    private static final String HEADER = "Model,Domain,Task,Organization,Publication date,"
            + "Training compute (FLOP),Country\n";

    @TempDir
    Path folder;

    private Snapshot snapshot(String name, String... records) throws Exception {
        return Snapshot.open(Files.writeString(folder.resolve(name), HEADER + String.join("\n", records) + "\n")
                .toString());
    }

    private List<String> figures(String[] before, String... after) throws Exception {
        Snapshot old = snapshot("2026-01-01.csv", before);
        Snapshot now = snapshot("2026-01-02.csv", after);
        List<String> lines = new Changes(old, now, Revision.of(old, now)).lines();
        return lines.subList(
                lines.indexOf(lines.stream()
                        .filter(line -> line.startsWith("Headline"))
                        .findFirst()
                        .orElseThrow()),
                lines.size());
    }

    private static final String[] BEFORE = {
            "A,Language,Chat,NAVER,2023-01-01,,Korea (Republic of)",
            "B,Language,Chat,Meta AI,2025-01-01,,United States of America",
            "C,Language,Chat,LG AI Research,2026-01-01,,Korea (Republic of)"
    };

    private static String[] with(String... more) {
        List<String> all = new ArrayList<>(List.of(BEFORE));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    @Test
    void onlyWhatChangedIsSaidPeriodByPeriod() throws Exception {
        assertEquals(
                List.of(
                        "Headline figures, models published 2020–2023: unchanged",
                        "Headline figures, models published 2025: changed",
                        "  models: 1 to 2",
                        "  United States: 1 to 2",
                        "  China: 0 to 1",
                        "  joint: 0 to 1",
                        "  industry: 1 to 2",
                        "Headline figures, models published 2026: unchanged"),
                figures(
                        BEFORE,
                        with("D,Vision,Chat,\"Meta AI,Tsinghua University\",2025-02-01,,\"United States of"
                                + " America,China\"")));
    }

    @Test
    void theModelsThatCameToKoreaOrWentAreNamed() throws Exception {
        assertEquals(
                List.of(
                        "Headline figures, models published 2020–2023: changed",
                        "  models: 1 to 2",
                        "  Korea: 1 to 2; came: \"D\"",
                        "  Language: 1 to 2",
                        "  industry: 1 to 2",
                        "Headline figures, models published 2025: changed",
                        "  United States: 1 to 0",
                        "  Korea: 0 to 1; came: \"B\"",
                        "Headline figures, models published 2026: changed",
                        "  Korea: 1; came: \"E\"; went: \"C\""),
                figures(
                        BEFORE,
                        BEFORE[0],
                        BEFORE[1].replace("United States of America", "Korea (Republic of)"),
                        "D,Language,Chat,NAVER,2023-02-01,,Korea (Republic of)",
                        "E,Language,Chat,NAVER,2026-03-01,,Korea (Republic of)"));
    }

    @Test
    void anotherNameIsNoOtherModel() throws Exception {
        assertEquals(
                List.of(
                        "Headline figures, models published 2020–2023: unchanged",
                        "Headline figures, models published 2025: unchanged",
                        "Headline figures, models published 2026: unchanged"),
                figures(BEFORE, BEFORE[0], BEFORE[1], BEFORE[2].replace("C,", "C 1.0,")));
    }

    @Test
    void twoKoreanModelsOfOneNameAreTwo() throws Exception {
        assertEquals(
                "  Korea: 1 to 2; came: \"A\"", figures(BEFORE, with(BEFORE[0])).get(2));
    }

    @Test
    void manyAreCutShort() throws Exception {
        String[] many = IntStream.range(0, 15)
                .mapToObj(i -> "K" + i + ",Language,Chat,NAVER,2026-03-01,,Korea (Republic of)")
                .toArray(String[]::new);
        List<String> figures = figures(BEFORE, with(many));
        assertEquals(true, figures.get(4).endsWith("\"K10\", \"K11\" and 3 more"), figures.toString());
    }
}
