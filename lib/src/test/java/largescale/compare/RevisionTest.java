package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import largescale.compare.Revision.Move;
import largescale.count.Window;
import largescale.load.Exports;
import largescale.load.Model;
import largescale.load.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {

    private static final String HEADER = Exports.HEADER.strip() + ",Link\n";

    @TempDir
    Path folder;

    private List<Model> models(String... records) {
        return Snapshot.open(Exports.file(folder, HEADER + String.join("\n", records) + "\n").toString()).models();
    }

    private static List<String> names(List<Model> models) {
        return models.stream().map(Model::name).toList();
    }

    @Test
    void addedRemovedRenamedAndCorrectedAreToldApart() {
        Revision revision = Revision.of(models(
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
        Revision revision = Revision.of(
                models("M,Language,Chat,NAVER,2023-01-01,1e24,China,https://a.example/1 https://a.example/2"),
                models("M,Language,Chat,NAVER,2023-01-01,1e24,China,https://b.example/1"));
        assertEquals(List.of("Link"), revision.corrected().stream().map(Revision.Corrected::column).toList());
    }

    @Test
    void everythingThatIsKnownOfAModelIsCompared() {
        Model model = models("M,Language,Chat,NAVER,2023-01-01,1e24,China,https://a.example/1").get(0);
        long compared = Revision.of(List.of(model),
                List.of(new Model("row", "M", model.date().plusDays(1), List.of(), List.of(), List.of(), Map.of(),
                        List.of(), List.of("x"), 1, 1, "x", 1, "x", "x", "x", 1, 1, "x", List.of(), false, null)))
                .corrected().size();
        // Row and name tell which model it is; groups follow from organizations; the mark stands where compute is not
        // known; what a record gives is of the same columns.
        assertEquals(Model.class.getRecordComponents().length - 5, compared);
    }

    @ParameterizedTest
    @CsvSource({"3.8e+25, 3.8e25", "2.0e-3, 0.002", "2e23, 2e23", "9.702e+24, 9.702e24", "6144.0, 6144", "2000, 2000",
            "175000000000, 1.75e11", "12345678, 12345678", "0, 0", "0.1, 0.1",
            "1.0000000000000002, 1.0000000000000002"})
    void aNumberIsWrittenWithTheFewestDigitsThatMeanIt(String read, String written) {
        // 2e23 is one that Double.toString writes as 2.0E23 or 1.9999999999999998E23, depending on the Java.
        List<Model> before = parameters("");
        assertEquals(List.of(written), Revision.of(before, parameters(read)).corrected().stream()
                .map(Revision.Corrected::after).toList());
    }

    private List<Model> parameters(String number) {
        return Snapshot.open(Exports.file(folder, Exports.HEADER.strip() + ",Parameters\n"
                + "M,Language,Chat,NAVER,2023-01-01,,China," + number + "\n").toString()).models();
    }

    @Test
    void twoModelsOfOneNameAreTwo() {
        Revision revision = Revision.of(
                models("M,Language,Chat,NAVER,2023-01-01,1e24,China,", "M,Language,Chat,NAVER,2023-02-01,1e24,China,"),
                models("M,Language,Chat,NAVER,2023-01-01,1e24,China,"));
        assertEquals(List.of("M"), names(revision.removed()));
        assertTrue(revision.added().isEmpty());
    }

    @Test
    void twoModelsThatAreAlikeAreTwo() {
        String record = "M,Language,Chat,NAVER,2023-01-01,1e24,China,https://a.example/1";
        Revision revision = Revision.of(models(record, record), models(record.replace("M,", "N,")));
        assertEquals(1, revision.renamed().size());
        assertEquals(List.of("M"), names(revision.removed()));
    }

    @Test
    void orderIsNoRevision() {
        assertTrue(Revision.of(
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
                "Dated in,Language,Chat,KT,2024-03-01,,China,https://a.example/4",
                "Dated out,Language,Chat,KT,2023-03-02,,China,https://a.example/5",
                "In,Language,Chat,KT,2023-03-03,,Japan,https://a.example/6",
                "Out,Language,Chat,KT,2023-03-04,,China,https://a.example/7");
        List<Model> after = models(
                "Stays,Language,Chat,NAVER,2023-01-01,,China,https://a.example/1",
                "New,Language,Chat,LG,2023-07-01,,China,https://a.example/9",
                "New name,Language,Chat,KT,2023-03-01,,China,https://a.example/3",
                "Dated in,Language,Chat,KT,2023-03-01,,China,https://a.example/4",
                "Dated out,Language,Chat,KT,2022-03-02,,China,https://a.example/5",
                "In,Language,Chat,KT,2023-03-03,,China,https://a.example/6",
                "Out,Language,Chat,KT,2023-03-04,,Japan,https://a.example/7");
        assertEquals(Map.of(Move.ADDED, List.of("New"), Move.REMOVED, List.of("Gone"), Move.RENAMED,
                List.of("New name"), Move.DATED_IN, List.of("Dated in"), Move.DATED_OUT, List.of("Dated out"),
                Move.CLASSIFIED_IN, List.of("In"), Move.CLASSIFIED_OUT, List.of("Out")),
                Revision.of(before, after).moves(new Window(2023, 2023), chinese(before), chinese(after)).entrySet()
                        .stream().collect(Collectors.toMap(Map.Entry::getKey, move -> names(move.getValue()))));
    }

    private static Set<String> chinese(List<Model> models) {
        return models.stream().filter(model -> model.countries().contains("China") && model.date().getYear() == 2023)
                .map(Model::row).collect(Collectors.toSet());
    }
}
