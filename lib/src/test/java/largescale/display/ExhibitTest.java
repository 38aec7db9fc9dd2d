package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.Optional;
import largescale.Models;
import largescale.chart.Charts;
import largescale.count.Window;
import largescale.display.Content.Count;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.word.Language;
import largescale.word.Words;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.traces.BarTrace;

class ExhibitTest {

    private static final Card CARD = new Card("2024-07-24.csv", Optional.of(LocalDate.of(2024, 7, 24)),
            LocalDate.of(2024, 7, 24),
            "https://epoch.ai", "Epoch AI", "CC BY 4.0", "https://creativecommons.org", "", true);
    private static final Window WINDOW = new Window(2020, 2021);

    private final Table wide = Table.create("w", StringColumn.create("Country", "Korea"),
            IntColumn.create("2020", new int[]{0}), IntColumn.create("2021", new int[]{3}),
            IntColumn.create("Total", new int[]{3}));

    private static Content.TableExhibit shown(Exhibit exhibit) {
        return (Content.TableExhibit) exhibit.display().content();
    }

    private static List<String> notes(Caption caption) {
        return Stream.concat(caption.notes().stream().map(note -> note.plain().en()), Stream.of(caption.source().en()))
                .toList();
    }

    @Test
    void ruleWindowSnapshotAndSourceStandBesideATable() {
        Caption caption = shown(Exhibit.of("Large-scale AI models by country", wide, CARD, WINDOW).rule("The rule."))
                .caption();
        assertEquals("Large-scale AI models by country", caption.title().en());
        assertEquals("The rule.", caption.rule().en());
        assertEquals(List.of("Models published 2020–2021. Data of 24 July 2024. Source: Epoch AI, CC BY 4.0."),
                notes(caption));
        assertEquals("2024-07-24-2020-2021", caption.counted());
    }

    @Test
    void theyStandInAChartByItselfToo() {
        Figure figure = new Figure(Layout.builder("T", "Country", "Models").build(),
                BarTrace.builder(wide.stringColumn("Country"), wide.intColumn("Total")).build());
        Content.ChartExhibit chart = (Content.ChartExhibit) Exhibit.of(figure, CARD, WINDOW).rule("The rule.").display()
                .content();
        String alone = chart.figure().in(Language.EN).alone().toString();
        assertTrue(alone.contains("The rule.<br>Models published 2020–2021. Data of 24 July 2024."), alone);
    }

    @Test
    void itsKeyIsOfItsTitleUntilItGetsOne() {
        Exhibit exhibit = Exhibit.of("The rule's title, 2020", wide, CARD, WINDOW);
        assertEquals("the-rule-s-title-2020", shown(exhibit).caption().key());
        assertEquals("by-country", shown(exhibit.key("by-country")).caption().key());
        for (String wrong : List.of("", "By country", "a--b", "-a", "a/b", "<b>")) {
            assertThrows(BadInput.class, () -> exhibit.key(wrong), wrong);
        }
    }

    @Test
    void aYearThatWasNotOverIsNamedSoAndStaysANumberForASpreadsheet() {
        Window window = new Window(2024, 2024);
        Table years = Table.create("r", IntColumn.create("Year", new int[]{2024}),
                IntColumn.create("Models", new int[]{3}));
        Table columns = Table.create("c", StringColumn.create("Country", "Korea"),
                IntColumn.create("2024", new int[]{3}));
        Cell row = shown(Exhibit.of("T", years, CARD, window)).grid().rows().get(0).get(0);
        Cell head = shown(Exhibit.of("T", columns, CARD, window)).grid().head().get(1);
        for (Cell cell : List.of(row, head)) {
            assertEquals("2024 (incomplete)", cell.text().en());
            assertEquals("2024", cell.value());
        }
        assertEquals("2021", shown(Exhibit.of("T", wide, CARD, WINDOW)).grid().head().get(2).text().en());
    }

    @Test
    void aMeanOfYearsKeepsItsFraction() {
        Table years = Table.create("r", DoubleColumn.create("Mean [Year]", 2022.5),
                DoubleColumn.create("Max [Year]", 2023.0));
        List<Cell> row = shown(Exhibit.of("T", years, CARD, WINDOW)).grid().rows().get(0);
        assertEquals(List.of("2022.5", "2023"), row.stream().map(cell -> cell.text().en()).toList());
        assertTrue(row.stream().allMatch(cell -> cell.value() == null), "a spreadsheet gets what is read");
        Exhibit profiles = Exhibit.profiles("T", years, CARD, WINDOW);
        assertNull(shown(profiles).grid().head().get(1).value());
    }

    @Test
    void onlyAHalfYearThatWasNotOverIsHatched() {
        assertNull(hatched("2023 H2", "2024 H1"), "the data ends in July, without a model of it");
        assertEquals(Map.of("shape", List.of("", "/")), hatched("2024 H1", "2024 H2"));
    }

    private static Object hatched(String... halves) {
        Table table = Table.create("h", StringColumn.create("Half-year", halves),
                IntColumn.create("Models", new int[]{1, 2}));
        Content.ChartExhibit chart = (Content.ChartExhibit) Exhibit.of(Charts.bars("T", table, "Models"), CARD, WINDOW)
                .display().content();
        Map<?, ?> marker = (Map<?, ?>) chart.figure().in(Language.EN).data().get(0).get("marker");
        Map<?, ?> pattern = (Map<?, ?>) marker.get("pattern");
        return pattern == null ? null : Map.of("shape", pattern.get("shape"));
    }

    @Test
    void whatIsNotKnownStandsBesideIt() {
        Table one = Models.of("A Korea 2021-05-01"), all = Models.of("A Korea 2021-05-01", "B France 2020-01-01");
        Display display = Exhibit.of("T", wide, CARD, WINDOW).unknown("Task", one, all).display();
        Caption caption = ((Content.TableExhibit) display.content()).caption();
        assertEquals("Task not recorded: 1 of 2 models (50.0%).", notes(caption).get(0));
        Integer list = caption.notes().get(0).en().get(1).list();
        assertEquals("row-A", display.lists().get(list).rows());
        assertEquals(0,
                shown(Exhibit.of("T", wide, CARD, WINDOW).unknown("Task", Models.of(), all)).caption().notes().size());
    }

    @Test
    void profilesStandSideBySide() {
        Table two = Table.create(StringColumn.create("Model", "A", "<b>"),
                StringColumn.create("Countries", "Korea", ""));
        String text = PlainText.of(Exhibit.profiles("T", two, CARD, WINDOW).display(), Language.KO);
        assertEquals("T\n모델\tA\t<b>\n국가\t한국\t–", text);
    }

    @Test
    void aFileOfUnknownDateIsNamed() {
        Card card = new Card("my <export>.csv", Optional.empty(), LocalDate.of(2021, 5, 1), "", "Epoch AI", "CC BY 4.0",
                "", "", false);
        Caption caption = shown(Exhibit.of("T", wide, card, WINDOW)).caption();
        assertEquals(
                "Models published 2020–2021. Data of unknown date (my <export>.csv). Source: Epoch AI, CC BY 4.0. "
                        + "2021 is incomplete: data to 1 May 2021.",
                notes(caption).get(0));
        assertEquals("my <export>-2020-2021", caption.counted());
    }

    @Test
    void yearsThatHaveNotBegunInTheDataAreSaid() {
        Card card = new Card("a.csv", Optional.empty(), LocalDate.of(2021, 5, 1), "", "Epoch AI", "CC BY 4.0", "", "",
                false);
        Words words = Words.read();
        assertTrue(new Stamp(card, new Window(2020, 2024)).in(words).en().endsWith(
                "2021 is incomplete: data to 1 May 2021. The data ends before 2022–2024."));
        assertTrue(new Stamp(card, new Window(2022, 2022)).in(words).en().endsWith(
                "CC BY 4.0. The data ends before 2022."));
        assertTrue(new Stamp(card, new Window(2022, 2023)).in(words).ko().startsWith("2022~2023년 발표 모델."));
    }

    @Test
    void anExhibitOfSeveralSnapshotsNamesThemAndOnlyYearsThatItCounts() {
        Exhibit exhibit = Exhibit.of("T", wide, CARD, new Window(2020, 2024));
        List<String> days = List.of("2024-07-24", "2026-08-19");
        Caption window = shown(exhibit.across(days)).caption(), own = shown(exhibit.acrossYears(days)).caption();
        assertEquals(List.of("Models published 2020–2024. Data of 24 July 2024 and 19 August 2026. "
                + "Source: Epoch AI, CC BY 4.0. 2024 is incomplete: data to 24 July 2024."), notes(window));
        assertEquals("2024-07-24-to-2026-08-19-2020-2024", window.counted());
        assertEquals("2024-07-24-to-2026-08-19", own.counted(), "each number has its own years");
        assertEquals(List.of("Data of 24 July 2024 and 19 August 2026. Source: Epoch AI, CC BY 4.0."), notes(own));
        Table year = Table.create(StringColumn.create("Country", "Korea"), IntColumn.create("2024", new int[]{1}));
        assertEquals("2024", shown(Exhibit.of("T", year, CARD, WINDOW).across(days)).grid().head().get(1).text().en());
    }

    @Test
    void anExhibitOfTheOpenSnapshotAloneNamesItAlone() {
        Exhibit exhibit = Exhibit.of("T", wide, CARD, WINDOW);
        assertEquals(shown(exhibit).caption(), shown(exhibit.across(List.of("2024-07-24"))).caption());
        Card undated = new Card("my.csv", Optional.empty(), LocalDate.of(2024, 7, 24), "", "Epoch AI", "CC BY 4.0", "",
                "", false);
        Caption both = shown(Exhibit.of("T", wide, undated, WINDOW).across(List.of("my.csv", "2026-08-19"))).caption();
        assertTrue(notes(both).get(0).contains("Data of my.csv and 19 August 2026."), notes(both).toString());
        assertEquals(List.of("Title: T"), Exhibit.of("T", wide, undated, WINDOW).across(List.of("my.csv", "2026-08-19"))
                .display().untranslated(), "the name of a file is none to translate");
    }

    @Test
    void onlyOfModelsOfOtherSnapshotsItTellsWhatListsSay() {
        Table rows = Models.of("A Korea 2021-05-01", "B Korea 2021-05-01", "C Korea 2021-05-01");
        rows.replaceColumn(StringColumn.create("Row", "01234567-1", "89abcdef-1", "89abcdef-1"));
        Card card = new Card("a.csv", CARD.asOf(), CARD.until(), "", "Epoch AI", "CC BY 4.0", "", "0123456789ab",
                true);
        Table counts = Table.create(StringColumn.create("Country", "Korea"), IntColumn.create("Models", new int[]{2}));
        assertEquals(List.of("89abcdef-1"), Exhibit.of("T", counts, card, WINDOW).from(rows.first(2)).display().others()
                .stream().map(ListedModel::row).toList());
        assertEquals(List.of(), Exhibit.of("T", counts, card, WINDOW).display().others());
    }

    @Test
    void nothingToShowIsSaid() {
        Content content = Exhibit.of("T", wide.emptyCopy(), CARD, WINDOW).display().content();
        assertEquals("There is nothing to show for this period.", ((Content.EmptyExhibit) content).said().en());
    }

    @Test
    void countsGoIntoTheLongFormWithoutZeros() {
        assertEquals(
                new Content.Counts("country", List.of(new Count("Korea", "2021", 3), new Count("Korea", "all", 3))),
                shown(Exhibit.of("T", wide, CARD, WINDOW).counts("country")).counts());
        Table years = WINDOW.perYear(Table.create("c", IntColumn.create("Year", new int[]{2020, 2020})));
        assertEquals(List.of(new Count("all", "2020", 2), new Count("all", "all", 2)),
                shown(Exhibit.of("T", years, CARD, WINDOW).counts("models")).counts().counts());
        assertNull(shown(Exhibit.of("T", wide, CARD, WINDOW)).counts());
    }

    @Test
    void whatIsNoTableOfCountsIsRefused() {
        Exhibit ragged = Exhibit.of("T", wide.rejectColumns("2020"), CARD, WINDOW).counts("country");
        Exhibit chart = Exhibit.of(Charts.ranked("T", wide, "Total"), CARD, WINDOW).counts("country");
        for (Exhibit none : List.of(ragged, chart)) {
            assertTrue(assertThrows(BadInput.class, none::display).getMessage().contains("is no table of counts"));
        }
    }

    @Test
    void whatItTellsIsTheTitleAndWhatIsShownStandsBelow() {
        Caption caption = shown(Exhibit.of("Large-scale AI models by country", wide, CARD, WINDOW)
                .says("korea.open", "korea", 3, "open", 0, "unknown", 1)).caption();
        assertEquals("None of the 3 South Korean models is recorded with open weights; for 1 the data does not say",
                caption.title().en());
        assertEquals("Large-scale AI models by country", caption.topic().en());
        assertEquals("large-scale-ai-models-by-country", caption.key(), "an address does not follow what is found");
    }

    @Test
    void aFindingThatIsTheTitleKeepsItsModels() {
        Table rows = Models.of("A Korea 2021-05-01", "B Korea 2020-05-01");
        Display display = Exhibit.of("T", wide, CARD, WINDOW).says(Finding
                .inEnglish("{country} leads", "country", List.of(new largescale.count.Count.Place("Korea", 2)))
                .from(rows)).display();
        Caption caption = ((Content.TableExhibit) display.content()).caption();
        assertEquals("South Korea (2) leads", caption.title().en());
        assertEquals("South Korea (2) leads", notes(caption).get(0));
        assertEquals(List.of("row-B row-A"), display.lists().stream().map(ModelList::rows).toList());
    }

    @Test
    void aChartHasItsTableFoldedBelowWithTheCounts() {
        Exhibit chart = Exhibit.of(Charts.ranked("Large-scale AI models by country", wide, "Total"), CARD, WINDOW)
                .table("the-table", wide).counts("country");
        Content.ChartExhibit shown = (Content.ChartExhibit) chart.display().content();
        assertEquals("the-table", shown.tableKey());
        assertEquals(4, shown.numbers().head().size(), "the table's columns, not only what is drawn");
        assertEquals(
                new Content.Counts("country", List.of(new Count("Korea", "2021", 3), new Count("Korea", "all", 3))),
                shown.counts());
        Exhibit other = Exhibit.of(Charts.ranked("Large-scale AI models by country", wide, "Total"), CARD, WINDOW);
        assertEquals(shown, other.counts("country").table("the-table", wide).display().content(), "in either order");
        assertThrows(BadInput.class, () -> chart.table("No address", wide));
        assertThrows(BadInput.class, () -> Exhibit.of("T", wide, CARD, WINDOW).table("t", wide));
    }

    @Test
    void theTableOfAnEmptyChartIsShownByItself() {
        Exhibit chart = Exhibit.of(Charts.ranked("T", wide.emptyCopy(), "Total"), CARD, WINDOW).table("t", wide)
                .counts("country");
        assertEquals(2, shown(chart).counts().counts().size());
    }

    @Test
    void countsAreShadedByTheirSizeAndTotalsAreNot() {
        Table table = Table.create("w", StringColumn.create("Country", "Korea", "Japan"),
                IntColumn.create("2020", new int[]{0, 4}), IntColumn.create("2021", new int[]{1, 2}),
                IntColumn.create("Total", new int[]{1, 6}));
        List<List<Integer>> shades = shown(Exhibit.of("T", table, CARD, WINDOW).shaded()).grid().rows().stream()
                .map(row -> row.subList(1, 4).stream().map(Cell::shade).toList()).toList();
        assertEquals(List.of(Arrays.asList(0, 50, null), Arrays.asList(100, 70, null)), shades);
        assertThrows(BadInput.class, () -> Exhibit.of(Charts.ranked("T", table, "Total"), CARD, WINDOW).shaded());
    }

    @Test
    void pointsOfModelsWithOneNameLeadToTheirOwn() {
        Table twins = Models.of("Twin Korea 2021-05-01", "Twin Japan 2021-05-01", "Quiet Japan 2021-05-01");
        twins.replaceColumn(DoubleColumn.create("Training compute (FLOP)", 1e24, 1e25, Double.NaN));
        twins.replaceColumn(StringColumn.create("Row", "one", "two", "three"));
        Table known = twins.first(2);
        Exhibit chart = Exhibit.of(Charts.compute("T", known, "Country").along(twins.last(1)), CARD, WINDOW)
                .from(twins);
        assertEquals(List.of(List.of("one"), List.of("two"), List.of("three")),
                chart.display().lists().stream().map(ModelList::each).toList());
    }
}
