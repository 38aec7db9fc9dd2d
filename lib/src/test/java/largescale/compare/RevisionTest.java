package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import largescale.compare.Revision.Move;
import largescale.count.Window;
import largescale.load.Exports;
import largescale.load.Model;
import largescale.load.ModelColumn;
import largescale.load.Snapshot;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

class RevisionTest {

    private static final String HEADER = Exports.HEADER.strip() + ",Link\n";

    private static final Window YEARS = new Window(2023, 2024);

    @TempDir
    Path folder;

    private List<Model> models(String... records) {
        return Snapshot.open(Exports.file(folder, HEADER + String.join("\n", records) + "\n").toString()).models();
    }

    private static Revision revision(List<Model> older, List<Model> newer) {
        return Revision.of(older, LocalDate.of(2023, 12, 31), newer, ModelColumn.revised());
    }

    private static List<String> names(List<Model> models) {
        return models.stream().map(Model::name).toList();
    }

    @Test
    void addedRemovedRenamedAndCorrectedAreToldApart() {
        Revision revision = revision(models(
                "Same,Language,Chat,NAVER,2023-01-01,1e24,China,https://a.example/1",
                "Gone,Language,Chat,LG,2023-02-01,1e24,China,https://a.example/2",
                "Old name,Language,Chat,KT,2023-03-01,1e24,China,https://a.example/3",
                "Old too,Language,Chat,\"Meta AI,NVIDIA\",2023-04-01,1e24,China,",
                "Wrong,Language,Chat,NAVER,2023-05-01,1e24,China,https://a.example/5"),
                models(
                        "New,Language,Chat,Baidu,2023-06-01,1e24,China,https://a.example/6",
                        "Wrong,Language,Chat,NAVER,2023-05-02,2e24,China,https://a.example/5",
                        "New name,Language,Chat,KT,2023-03-09,1e24,China,https://a.example/x https://a.example/3",
                        "New too,Language,Chat,\"NVIDIA,Meta AI\",2023-04-01,1e24,China,",
                        "Same,Language,Chat,NAVER,2023-01-01,1e24,China,https://a.example/1"));
        assertEquals(List.of("New"), names(revision.added()));
        assertEquals(List.of("Gone"), names(revision.removed()));
        assertEquals(List.of("Old name to New name", "Old too to New too"),
                revision.renamed().stream().map(pair -> pair.before().name() + " to " + pair.after().name()).toList());
        assertEquals(List.of("Wrong Publication date 2023-05-01 2023-05-02", "Wrong Training compute (FLOP) 1e24 2e24",
                "New name Publication date 2023-03-01 2023-03-09",
                "New name Link https://a.example/3 https://a.example/3 https://a.example/x"),
                revision.corrected().stream()
                        .map(value -> value.model() + " " + value.column() + " " + value.before() + " " + value.after())
                        .toList());
    }

    @Test
    void aLinkIsAValueToo() {
        Revision revision = revision(
                models("M,Language,Chat,NAVER,2023-01-01,1e24,China,https://a.example/1 https://a.example/2"),
                models("M,Language,Chat,NAVER,2023-01-01,1e24,China,https://b.example/1"));
        assertEquals(List.of("Link"), revision.corrected().stream().map(Revision.Corrected::column).toList());
    }

    @Test
    void everythingThatIsKnownOfAModelIsCompared() {
        Model model = models("M,Language,Chat,NAVER,2023-01-01,1e24,China,https://a.example/1").get(0);
        long compared = revision(List.of(model),
                List.of(new Model("row", "M", model.date().plusDays(1), List.of(), List.of(), List.of(), Map.of(),
                        List.of(), List.of("x"), 1, 1, "x", 1, "x", "x", "x", 1, 1, "x", List.of(), false, null)))
                .corrected().size();
        // Row and name tell which model it is; groups follow from organizations; the mark stands where compute is not
        // known; what a record gives is of the same columns.
        assertEquals(Model.class.getRecordComponents().length - 5, compared);
    }

    @Test
    void whatOneOfTheExportsHasNoColumnOfWasNotCorrected() {
        String header = Exports.HEADER.strip(), record = "M,Language,Chat,NAVER,2023-01-01,1e24,China";
        Snapshot older = Snapshot.open(Exports.file(folder, header + ",Parameters,Organization categorization\n"
                + record + ",7e9,Government\n").toString());
        Snapshot newer = Snapshot.open(Exports.file(folder, header + ",Base model\n"
                + record.replace("1e24", "2e24") + ",N\n").toString());
        assertEquals("Government", older.models().get(0).organizationType());
        assertEquals("Industry", newer.models().get(0).organizationType(), "of data/organizations.csv");
        assertEquals(List.of("Training compute (FLOP)"), Revision.of(older, newer).corrected().stream()
                .map(Revision.Corrected::column).toList());
    }

    @ParameterizedTest
    @CsvSource({"3.8e+25, 3.8e25", "2.0e-3, 0.002", "2e23, 2e23", "9.702e+24, 9.702e24", "6144.0, 6144", "2000, 2000",
            "175000000000, 1.75e11", "12345678, 12345678", "0, 0", "0.1, 0.1",
            "1.0000000000000002, 1.0000000000000002"})
    void aNumberIsWrittenWithTheFewestDigitsThatMeanIt(String read, String written) {
        // 2e23 is one that Double.toString writes as 2.0E23 or 1.9999999999999998E23, depending on the Java.
        List<Model> before = parameters("");
        assertEquals(List.of(written), revision(before, parameters(read)).corrected().stream()
                .map(Revision.Corrected::after).toList());
    }

    private List<Model> parameters(String number) {
        return Snapshot.open(Exports.file(folder, Exports.HEADER.strip() + ",Parameters\n"
                + "M,Language,Chat,NAVER,2023-01-01,,China," + number + "\n").toString()).models();
    }

    @Test
    void twoModelsOfOneNameAreTwo() {
        Revision revision = revision(
                models("M,Language,Chat,NAVER,2023-01-01,1e24,China,", "M,Language,Chat,NAVER,2023-02-01,1e24,China,"),
                models("M,Language,Chat,NAVER,2023-01-01,1e24,China,"));
        assertEquals(List.of("M"), names(revision.removed()));
        assertTrue(revision.added().isEmpty());
    }

    @Test
    void twoModelsThatAreAlikeAreTwo() {
        String record = "M,Language,Chat,NAVER,2023-01-01,1e24,China,https://a.example/1";
        Revision revision = revision(models(record, record), models(record.replace("M,", "N,")));
        assertEquals(List.of("M", "M"), names(revision.removed()));
        assertEquals(List.of("N"), names(revision.added()));
    }

    @Test
    void orderIsNoRevision() {
        assertTrue(revision(
                models("A,\"Language,Vision\",Chat,NAVER,2023-01-01,1e24,China,",
                        "B,Language,Chat,NAVER,2023-01-01,1e24,China,"),
                models("B,Language,Chat,NAVER,2023-01-01,1e24,China,",
                        "A,\"Vision,Language\",Chat,NAVER,2023-01-01,1e24,China,"))
                .isEmpty());
    }

    @Test
    void whatMovesACountIsToldByItsKind() {
        List<Model> before = models(
                "Stays,Language,Chat,NAVER,2023-01-01,,China,https://a.example/1",
                "Gone,Language,Chat,LG,2023-02-01,,China,https://a.example/2",
                "Old name,Language,Chat,KT,2023-03-01,,China,https://a.example/3",
                "Dated in,Language,Chat,KT,2025-03-01,,China,https://a.example/4",
                "Dated out,Language,Chat,KT,2023-03-02,,China,https://a.example/5",
                "In,Language,Chat,KT,2023-03-03,,Japan,https://a.example/6",
                "Out,Language,Chat,KT,2023-03-04,,China,https://a.example/7");
        List<Model> after = models(
                "Stays,Language,Chat,NAVER,2023-01-01,,China,https://a.example/1",
                "New,Language,Chat,LG,2024-07-01,,China,https://a.example/9",
                "Late,Language,Chat,LG,2023-07-01,,China,https://a.example/10",
                "New name,Language,Chat,KT,2023-03-01,,China,https://a.example/3",
                "Dated in,Language,Chat,KT,2023-03-01,,China,https://a.example/4",
                "Dated out,Language,Chat,KT,2022-03-02,,China,https://a.example/5",
                "In,Language,Chat,KT,2023-03-03,,China,https://a.example/6",
                "Out,Language,Chat,KT,2023-03-04,,Japan,https://a.example/7");
        assertEquals(
                Map.of(Move.ADDED, List.of("New"), Move.BACKFILLED, List.of("Late"), Move.REMOVED, List.of("Gone"),
                        Move.RENAMED,
                        List.of("New name"), Move.DATED_IN, List.of("Dated in"), Move.DATED_OUT, List.of("Dated out"),
                        Move.CLASSIFIED_IN, List.of("In"), Move.CLASSIFIED_OUT, List.of("Out")),
                revision(before, after).moves(YEARS, chinese(before), chinese(after)).entrySet()
                        .stream().collect(Collectors.toMap(Map.Entry::getKey,
                                move -> names(move.getValue().stream().map(Revision.Moved::model).toList()))));
    }

    private static List<Model> chinese(List<Model> models) {
        return models.stream().filter(model -> model.countries().contains("China") && YEARS.contains(model.date()
                .getYear())).toList();
    }

    /** A list of models of few names, links, days and countries, so that two of them have much in common. */
    @Provide
    Arbitrary<List<Model>> lists() {
        Arbitrary<Model> models = Combinators.combine(
                Arbitraries.of("A", "B", "a", "C", "D-1", "D 1"),
                Arbitraries.of("2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01").map(LocalDate::parse),
                Arbitraries.of(List.of("X"), List.of("Y"), List.<String>of()),
                Arbitraries.of(List.of("China"), List.of("Korea"), List.of("China", "Korea")),
                Arbitraries.of(List.of("l"), List.of("m"), List.<String>of()))
                .as((name, day, organizations, countries, links) -> new Model("", name, day, List.of(), List.of(),
                        organizations, Map.of(), countries, List.of(), 1e24, 1, "", 1, "", "", "", 1, 1, "", links,
                        false, null));
        return models.list().ofMaxSize(12);
    }

    @Property
    void theMovesAddUpAndEachModelMovesOnce(@ForAll("lists") List<Model> older, @ForAll("lists") List<Model> newer) {
        List<Model> before = numbered("old-", older), after = numbered("new-", newer);
        Revision revision = revision(before, after);
        assertAddsUp(revision, YEARS, chinese(before), chinese(after));
        assertEquals(before.size(), revision.removed().size() + revision.inBoth().size());
        assertEquals(after.size(), revision.added().size() + revision.inBoth().size());
    }

    private static List<Model> numbered(String snapshot, List<Model> models) {
        return IntStream.range(0, models.size()).mapToObj(i -> {
            Model of = models.get(i);
            return new Model(snapshot + i, of.name(), of.date(), of.domains(), of.tasks(), of.organizations(),
                    of.groups(), of.countries(), of.categories(), of.compute(), of.parameters(), of.dataset(),
                    of.datasetSize(), of.confidence(), of.accessibility(), of.hardware(), of.hardwareQuantity(),
                    of.trainingTime(), of.baseModel(), of.links(), of.possiblyLarge(), of.given());
        }).toList();
    }

    private static void assertAddsUp(Revision revision, Window years, List<Model> before, List<Model> after) {
        assertEquals(after.size() - before.size(), revision.moves(years, before, after).entrySet().stream()
                .mapToInt(move -> move.getKey().difference() * move.getValue().size()).sum(), years::toString);
    }

    /** Of all models, and of those of a country, in every window of these years. */
    @ParameterizedTest
    @CsvSource({"2024-07-24, 2025-05-20", "2024-07-24, 2026-08-19", "2025-05-20, 2026-08-19", "2026-08-19, 2024-07-24"})
    void theMovesAddUpInEveryWindow(String older, String newer) {
        Snapshot before = Snapshot.open(older), after = Snapshot.open(newer);
        Revision revision = Revision.of(before, after);
        for (int from = 2017; from <= 2026; from++) {
            for (int to = from; to <= 2026; to++) {
                Window years = new Window(from, to);
                for (String country : List.of("", "China", "France")) {
                    assertAddsUp(revision, years, of(country, before, years), of(country, after, years));
                }
            }
        }
    }

    private static List<Model> of(String country, Snapshot snapshot, Window years) {
        return snapshot.models().stream().filter(model -> years.contains(model.date().getYear()))
                .filter(model -> country.isEmpty() || model.countries().contains(country)).toList();
    }

    @Test
    void theChangesAreARowAModelThatCameOrWentAndOneForEachCorrection() {
        Revision revision = revision(
                models("Gone,Language,Chat,LG,2023-02-01,1e24,China,https://a.example/2",
                        "Old name,Language,Chat,KT,2023-03-01,1e24,China,https://a.example/3",
                        "Moved,Language,Chat,KT,2025-03-01,1e24,China,https://a.example/4",
                        "Other years,Language,Chat,KT,2020-03-01,1e24,China,https://a.example/6"),
                models("New,Language,Chat,LG,2024-07-01,1e24,China,https://a.example/9",
                        "New name,Language,Chat,KT,2023-03-01,2e24,China,https://a.example/3",
                        "Moved,Language,Chat,KT,2023-04-01,1e24,Japan,https://a.example/4",
                        "Other years,Language,Chat,KT,2020-03-01,2e24,China,https://a.example/6"));
        Table changes = revision.changes(YEARS);
        assertEquals(List.of("Published since New  ", "Removed Gone  ",
                "Re-dated in Moved Publication date: 2025-03-01 Publication date: 2023-04-01",
                "Renamed New name Model: Old name Model: New name",
                "Corrected New name Training compute (FLOP): 1e24 Training compute (FLOP): 2e24",
                "Corrected Moved Countries: China Countries: Japan"),
                changes.stream().map(row -> String.join(" ", row.getString("Step"), row.getString("Model"),
                        row.getString("Before"), row.getString("After"))).toList());
    }
}
