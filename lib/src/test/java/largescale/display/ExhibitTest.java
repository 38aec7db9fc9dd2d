package largescale.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.Models;
import largescale.chart.Charts;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.word.Language;
import largescale.word.Value;
import largescale.word.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** What stands around an exhibit, what it counts in the long form, and what it refuses. */
class ExhibitTest {

    private static final Card CARD = card("2024-07-24.csv", Optional.of(LocalDate.of(2024, 7, 24)),
            LocalDate.of(2024, 7, 24));
    private static final Window WINDOW = new Window(2020, 2021);
    private static final String TITLE = "Large-scale AI models by country";
    private static final String SOURCE = "Source: Epoch AI, CC BY 4.0.";

    private final Table wide = Table.create("w", StringColumn.create("Country", "Korea"),
            IntColumn.create("2020", new int[]{0}), IntColumn.create("2021", new int[]{3}),
            IntColumn.create("Total", new int[]{3}));
    private final Exhibit exhibit = Exhibit.of(TITLE, wide, stamp(CARD, WINDOW));
    private final Figure figure = Charts.ranked(TITLE, wide, "Total");

    private static Card card(String file, Optional<LocalDate> asOf, LocalDate until) {
        return new Card(file, asOf, until, "https://epoch.ai", "Epoch AI", "CC BY 4.0", "", "0123456789ab", true);
    }

    private static Stamp stamp(Card card, Window window) {
        return new Stamp(card, window, false, List.of(), Optional.of(window));
    }

    private static Caption caption(Exhibit exhibit) {
        return exhibit.display().content().caption();
    }

    /** Title, notes and source in English. */
    private static List<String> around(Caption caption) {
        Words words = Words.in(Language.EN);
        return Stream.of(Stream.ofNullable(caption.says()), caption.notes().stream(), caption.source().stream())
                .flatMap(all -> all).map(words::say).toList();
    }

    @Test
    void whatIsNotKnownStandsBesideItWithItsModels() {
        Table one = Models.of("A Korea 2021-05-01"), all = Models.of("A Korea 2021-05-01", "B France 2020-01-01");
        Display display = exhibit.unknown("Task", one, all).display();
        assertEquals("Task not recorded: 1 of 2 models (50.0%).", around(display.content().caption()).get(0));
        Integer list = display.content().caption().notes().get(0).values().get("unknown").list();
        assertEquals("row-A", display.lists().get(list).rows());
        assertEquals(caption(exhibit), caption(exhibit.unknown("Task", Models.of(), all)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2020, 2024, 2024 is incomplete: data to 24 July 2024.",
            "2023, 2023, -", "2025, 2025, The data ends before 2025.",
            "2024, 2026, 2024 is incomplete: data to 24 July 2024. The data ends before 2025–2026."})
    void yearsThatAreNotOverInTheDataAreSaid(int from, int to, String said) {
        String source = String.join(" ", around(caption(Exhibit.of("T", wide, stamp(CARD, new Window(from, to))))));
        assertTrue(source.endsWith(SOURCE + (said == null ? "" : " " + said)), source);
    }

    @ParameterizedTest
    @CsvSource({"2023, true", "2024, false", "2024 H1, true", "2024 H2, false", "2025, false"})
    void aYearOrHalfYearIsOverBeforeTheDayOfTheData(String period, boolean over) {
        assertEquals(over, caption(exhibit).isOver(period));
        assertTrue(caption(exhibit.across(List.of("2024-07-24", "2026-08-19"))).isOver(period), "or of several days");
    }

    @Test
    void aFileOfUnknownDateIsNamed() {
        Card card = card("my <export>.csv", Optional.empty(), LocalDate.of(2021, 5, 1));
        Exhibit mine = Exhibit.of("T", wide, stamp(card, WINDOW));
        assertEquals(List.of("Models published 2020–2021.", "Data of unknown date (my <export>.csv).", SOURCE,
                "2021 is incomplete: data to 1 May 2021."), around(caption(mine)));
        assertEquals("my <export>-2020-2021", caption(mine).counted());
        assertEquals("Data as of my <export>.csv and 19 August 2026.",
                around(caption(mine.across(List.of("my <export>.csv", "2026-08-19")))).get(1));
    }

    @Test
    void anExhibitOfSeveralSnapshotsNamesThemAndOnlyYearsThatItCounts() {
        Exhibit many = Exhibit.of("T", wide, stamp(CARD, new Window(2020, 2024)));
        List<String> days = List.of("2024-07-24", "2026-08-19");
        Caption window = caption(many.across(days)), own = caption(many.acrossYears(days));
        assertEquals(List.of("Models published 2020–2024.", "Data as of 24 July 2024 and 19 August 2026.", SOURCE,
                "2024 is incomplete: data to 24 July 2024."), around(window));
        assertEquals(List.of("Data as of 24 July 2024 and 19 August 2026.", SOURCE), around(own));
        assertEquals(List.of("2024-07-24-to-2026-08-19-2020-2024", "2024-07-24-to-2026-08-19"),
                List.of(window.counted(), own.counted()));
        assertEquals(caption(exhibit), caption(exhibit.across(List.of("2024-07-24"))), "of the open one alone");
    }

    /** The long form of the report's own is in test_recount.py. */
    @Test
    void whatIsNoTableOfCountsHasNoLongForm() {
        for (Exhibit none : List.of(Exhibit.of("T", wide.rejectColumns("2020"), stamp(CARD, WINDOW)),
                Exhibit.of(figure, stamp(CARD, WINDOW)))) {
            assertTrue(assertThrows(BadInput.class, none.counts("country")::display).getMessage()
                    .contains("is no table of counts"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "By country", "a--b", "-a", "a/b", "<b>"})
    void aKeyThatIsNoAddressIsRefused(String key) {
        assertThrows(BadInput.class, () -> exhibit.key(key));
        assertThrows(BadInput.class, () -> Exhibit.of(figure, stamp(CARD, WINDOW)).table(key, wide));
        assertEquals("by-country", caption(exhibit.key("by-country")).key());
        assertEquals("the-rule-s-title-2020",
                caption(Exhibit.of("The rule's title, 2020", wide, stamp(CARD, WINDOW))).key());
    }

    @Test
    void aChartHasItsTableFoldedBelowAndAnEmptyOneByItself() {
        Content.ChartShown shown = (Content.ChartShown) Exhibit.of(figure, stamp(CARD, WINDOW)).table("the-table", wide)
                .display().content();
        assertEquals("the-table", shown.tableKey());
        assertEquals(4, shown.grid().columns().size(), "the table's columns, not only what is drawn");
        Exhibit empty = Exhibit.of(Charts.ranked("T", wide.emptyCopy(), "Total"), stamp(CARD, WINDOW));
        assertEquals(shown.grid(), empty.table("t", wide).display().content().grid());
        assertEquals(List.of(), empty.display().content().grid().rows());
        assertNull(caption(empty.says("nothing")).says(), "where nothing is shown, nothing is said");
        assertThrows(BadInput.class, () -> exhibit.table("t", wide));
    }

    private final Table rows = Models.of("B Korea 2022-05-01", "A Korea 2021-05-01", "C Japan 2022-06-01");
    private final Window years = new Window(2021, 2022);
    private final Table counts = years.perYear(rows, "Country");

    /** What the models of each list have in common, and their rows. */
    private static List<String> lists(Display display) {
        return display.lists().stream()
                .map(list -> list.common().stream().map(Value::value).toList() + " " + list.rows()).toList();
    }

    private static List<Integer> listsOf(Display display, int row) {
        return display.content().grid().rows().get(row).stream().map(Value::list).toList();
    }

    @Test
    void everyCountOfATableLeadsToItsModelsOldestFirst() {
        Display display = Exhibit.of("T", counts, stamp(CARD, years)).from(rows).display();
        assertEquals(List.of("[Korea, 2021] row-A", "[Korea, 2022] row-B", "[Korea] row-A row-B",
                "[Japan, 2022] row-C", "[Japan] row-C"), lists(display));
        assertEquals(Arrays.asList(null, 0, 1, 2), listsOf(display, 0));
        assertEquals(Arrays.asList(null, null, 3, 4), listsOf(display, 1), "a count of none leads nowhere");
    }

    @Test
    void aShareLeadsToWhatItWasMadeFromAndACountryToItsModelsAmongAll() {
        Table shares = Table.create(StringColumn.create("Country", "Korea", "Japan & more"),
                DoubleColumn.create("Share (%)", 66.7, 0));
        Display display = Exhibit.of("T", shares, stamp(CARD, years)).from("Share (%)", rows).display();
        assertEquals(List.of("[Korea] row-A row-B"), lists(display), "however many these are");
        assertEquals(Arrays.asList("#country=Korea&data=2024-07-24&from=2021&to=2022",
                "#country=Japan+%26+more&data=2024-07-24&from=2021&to=2022"),
                display.content().grid().rows().stream().map(row -> row.get(0).link()).toList());
        assertNull(Exhibit.of("T", shares, stamp(CARD, years)).display().content().grid().rows().get(0).get(0).link(),
                "of what nobody knows how it was counted");
    }

    @Test
    void tablesAndPlacesInASentenceLeadToTheirModels() {
        Display display = Finding.inEnglish("{korea} of {all}, {country}", "korea",
                largescale.count.Count.where(rows, "Country", "Korea"), "all", rows, "country",
                largescale.count.Count.top(2, counts, "Total"))
                .from(rows).display();
        Map<String, Value> values = ((Content.FindingShown) display.content()).sentence().values();
        assertEquals(List.of("[] row-A row-B row-C", "[Korea] row-A row-B", "[Japan] row-C", "[] row-A row-B"),
                lists(display));
        assertEquals(List.of(3, 2), List.of(values.get("all").value(), values.get("korea").value()));
        assertEquals(List.of(0, 3), List.of(values.get("all").list(), values.get("korea").list()));
        assertEquals(List.of(1, 2), values.get("country").each().stream().map(Value::list).toList());
    }

    @Test
    void pointsOfModelsWithOneNameLeadToTheirOwn() {
        Table twins = Models.of("Twin Korea 2021-05-01", "Twin Japan 2021-05-01", "Quiet Japan 2021-05-01");
        twins.replaceColumn(DoubleColumn.create("Training compute (FLOP)", 1e24, 1e25, Double.NaN));
        twins.replaceColumn(StringColumn.create("Row", "one", "two", "three"));
        assertEquals(List.of("one", "two", "three"), Exhibit.of(Charts.compute("T", twins.first(2), "Country")
                .along(twins.last(1)), stamp(CARD, years)).from(twins).display().lists().stream()
                .map(list -> list.rows())
                .toList());
    }
}
