package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.compare.Revision.Move;
import largescale.count.Count;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.load.Exports;
import largescale.load.Snapshot;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class RevisionTest {

    private static final Window YEARS = new Window(2023, 2024);
    private static final String HEADER = "Model,Organization,Publication date,Training compute (FLOP),Country,Link,"
            + "Domain,Task";

    @TempDir
    Path folder;

    /** An export that knows of all until a day. */
    private Snapshot snapshot(String day, String header, Stream<String> records) throws IOException {
        return Snapshot.open(Files.write(folder.resolve(day + ".csv"), Stream.concat(Stream.of(header), records)
                .map(line -> line.replace("#", "https://a.example/")).toList()).toString());
    }

    /** Models by organization, day, compute, country and link. */
    private Snapshot older(String... models) throws IOException {
        return snapshot("2023-12-31", HEADER, Stream.of(models).map(model -> model + ",Language,Chat"));
    }

    private Snapshot newer(String... models) throws IOException {
        return snapshot("2024-12-31", HEADER, Stream.of(models).map(model -> model + ",Language,Chat"));
    }

    private static List<String> told(Table changes, String... columns) {
        return changes.stream().map(row -> Stream.of(columns).map(row::getString).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "))).toList();
    }

    private static List<String> changes(Snapshot older, Snapshot newer) {
        return told(Revision.of(older, newer).changes(YEARS), "Step", "Model", "Changed", "Before", "After");
    }

    @Test
    void whatBecameOfEachModelIsToldAndEachOfItsValuesThatWasCorrected() throws IOException {
        assertEquals(List.of("Added later | Late", "Added later | New", "Removed | Gone",
                "Re-dated in | In | Publication date | 2025-03-01 | 2023-03-01",
                "Re-dated out | Out | Publication date | 2023-06-01 | 2022-06-01",
                "Renamed | New link | Model | Old link | New link", "Renamed | New day | Model | Old day | New day",
                "Corrected | In | Countries | China | Japan",
                "Corrected | New link | Publication date | 2023-03-01 | 2023-03-09",
                "Corrected | New link | Link | https://a.example/3 | https://a.example/x https://a.example/3",
                "Corrected | Wrong | Publication date | 2023-05-01 | 2023-05-02",
                "Corrected | Wrong | Training compute (FLOP) | 1e24 | 2e24"),
                changes(older("Same,KT,2023-01-01,1e24,China,#1", "Gone,LG,2023-02-01,1e24,China,#2",
                        "Old link,KT,2023-03-01,1e24,China,#3", "Old day,\"Meta AI,NVIDIA\",2023-04-01,1e24,China,",
                        "Wrong,KT,2023-05-01,1e24,\"China,Japan\",#5 #6", "In,KT,2025-03-01,1e24,China,#7",
                        "Out,KT,2023-06-01,1e24,China,#8", "Other years,KT,2020-03-01,1e24,China,#9"),
                        newer("New,Baidu,2024-07-01,1e24,China,#10", "Late,Baidu,2023-07-01,1e24,China,#11",
                                "Wrong,KT,2023-05-02,2e24,\"Japan,China\",#6 #5",
                                "New link,KT,2023-03-09,1e24,China,#x #3",
                                "New day,\"NVIDIA,Meta AI\",2023-04-01,1e24,China,",
                                "Same,KT,2023-01-01,1e24,China,#1", "In,KT,2023-03-01,1e24,Japan,#7",
                                "Out,KT,2022-06-01,1e24,China,#8", "Other years,KT,2020-03-01,9e24,China,#9")));
    }

    @Test
    void modelsThatMayBeEitherOfTwoStayRemovedAndAdded() throws IOException {
        assertEquals(List.of("Added later | C", "Added later | E", "Added later | G", "Added later | H", "Removed | A",
                "Removed | B", "Removed | D", "Removed | F"),
                changes(older("A,KT,2023-01-01,,China,#1", "B,KT,2023-01-01,,China,#1", "D,,2023-02-01,,China,",
                        "F,LG,2023-03-01,,China,#2"),
                        newer("C,KT,2023-01-01,,China,#1", "E,,2023-02-01,,China,", "H,LG,2023-03-01,,China,#2",
                                "G,LG,2023-03-01,,China,#2")));
    }

    @Test
    void ofTwoModelsOfOneNameThoseOfOneDayAreTheSame() throws IOException {
        Snapshot older = older("M,KT,2023-01-01,,China,", "M,KT,2023-02-01,,China,", "N,KT,2023-03-01,,China,"),
                newer = newer("M,LG,2023-02-01,,China,", "N,KT,2023-04-01,,China,", "N,KT,2023-03-01,,China,");
        Table changes = Revision.of(older, newer).changes(YEARS);
        assertEquals(List.of("Added later | N", "Removed | M", "Corrected | M | Organizations"),
                told(changes, "Step", "Model", "Changed"));
        assertEquals(List.of(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1)),
                changes.dateColumn("Publication date").asList());
    }

    @Test
    void aModelThatIsCountedNowOrNoLongerIsReclassified() throws IOException {
        Snapshot older = older("Stays,KT,2023-01-01,1e24,China,#1", "Old,KT,2023-01-02,,China,#2",
                "In,KT,2023-01-03,,Japan,#3", "Out,KT,2023-01-04,,China,#4", "Gone,KT,2023-01-05,,Japan,#5"),
                newer = newer("Stays,KT,2023-01-01,2e24,China,#1", "New,KT,2023-01-02,,China,#2",
                        "In,KT,2023-01-03,,China,#3", "Out,KT,2023-01-04,,Japan,#4");
        assertEquals(List.of("Reclassified in | In", "Reclassified out | Out", "Renamed | New | Model | Old | New"),
                told(Revision.of(older, newer).moves(YEARS, chinese(older), chinese(newer)), "Step", "Model", "Changed",
                        "Before", "After"));
    }

    private static Set<String> chinese(Snapshot snapshot) {
        return Count.where(Tables.of(snapshot, YEARS).models(), "Countries", "China").stringColumn("Row").asSet();
    }

    @Test
    void allThatIsKnownOfAModelIsComparedAsFarAsBothExportsHaveAColumnOfIt() throws IOException {
        String header = "Publication date,Organization,Country,Domain,Task,Training compute (FLOP),Training dataset,"
                + "Training dataset size (datapoints),Confidence,Model accessibility,Training hardware,"
                + "Hardware quantity,Training time (hours),Base model,Link,Parameters,Organization categorization,"
                + "Model";
        String changed = "2023-01-02,LG,Japan,Vision,Translation,2e24,e,2e12,Likely,Unreleased,TPU,9,11,C,#2,";
        Snapshot older = snapshot("2023-12-31", header, Stream.of("2023-01-01,KT,Korea,Language,Chat,1e24,d,1e12,"
                + "Confident,Open weights (unrestricted),A100,8,10,B,#1,1e9,Government,M"));
        assertEquals(List.of("Publication date", "Organizations", "Organization type", "Countries", "Domains", "Tasks",
                "Training compute (FLOP)", "Parameters", "Training dataset", "Training dataset size (datapoints)",
                "Confidence", "Model accessibility", "Training hardware", "Hardware quantity", "Training time (hours)",
                "Base model", "Link"),
                told(Revision.of(older, snapshot("2024-12-30", header, Stream.of(changed + "2e9,Academia,M")))
                        .changes(YEARS), "Changed"));
        Snapshot lacking = snapshot("2024-12-31", header.replaceFirst("Parameters,Organization categorization,", ""),
                Stream.of(changed + "M"));
        assertEquals("Industry", lacking.models().get(0).categories().get(0), "of data/organizations.csv");
        List<String> compared = told(Revision.of(older, lacking).changes(YEARS), "Changed");
        assertEquals(15, compared.size());
        assertEquals(List.of(), compared.stream().filter(Set.of("Parameters", "Organization type")::contains).toList());
    }

    @Test
    void aNumberThatDiffersBehindItsSixthDigitIsNotCorrected() throws IOException {
        Snapshot older = older("M,KT,2023-01-01,1.2345678e24,China,#1", "N,KT,2023-01-02,1.23456e24,China,#2");
        Snapshot newer = newer("M,KT,2023-01-01,1.2345682e24,China,#1", "N,KT,2023-01-02,1.23457e24,China,#2");
        assertEquals(List.of("Corrected | N | 1.23456e24 | 1.23457e24"),
                told(Revision.of(older, newer).changes(YEARS), "Step", "Model", "Before", "After"));
    }

    @Test
    void aNumberIsWrittenWithTheFewestDigitsThatMeanIt() throws IOException {
        // 2e23 is one that Double.toString writes as 2.0E23 or 1.9999999999999998E23, depending on the Java.
        List<String> read = List.of("3.8e+25", "2e23", "12345678", "175000000000", "10000000", "2000000.0", "0.1");
        Stream<String> none = read.stream().map(number -> "M" + number + ",,2023-01-01,,China,,Language,Chat,"),
                all = read.stream().map(number -> "M" + number + ",,2023-01-01,,China,,Language,Chat," + number);
        assertEquals(Set.of("3.8e25", "2e23", "12345678", "1.75e11", "1e7", "2000000", "0.1"),
                Set.copyOf(told(Revision.of(snapshot("2023-12-31", HEADER + ",Parameters", none),
                        snapshot("2024-12-31", HEADER + ",Parameters", all)).changes(YEARS), "After")));
    }

    /** Models of few names, days, organizations, countries and links, so that two of them have much in common. */
    @Provide
    Arbitrary<List<String>> models() {
        return Combinators.combine(Arbitraries.of("A", "B", "C"), Arbitraries.of("KT", "LG", ""),
                Arbitraries.of("2022-12-31", "2023-01-01", "2024-01-01"),
                Arbitraries.of("China", "Korea", "\"China,Korea\""),
                Arbitraries.of("https://a.example/1", "https://a.example/2", "")).as(
                        (name, organization, day, country, link) -> String.join(",", name, organization, day, "1e24",
                                country, link, "Language", "Chat", ""))
                .list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 200)
    void theMovesOfACountAddUpAndEachModelMovesOnce(@ForAll("models") List<String> older,
            @ForAll("models") List<String> newer) {
        Snapshot before = snapshot("Older", older), after = snapshot("Newer", newer);
        Set<String> then = chinese(before), now = chinese(after);
        Revision revision = Revision.of(before, after);
        Table moves = revision.moves(YEARS, then, now);
        assertEquals(now.size() - then.size(), Stream.of(Move.values())
                .mapToInt(move -> move.difference() * Count.of(moves, "Step", move.toString())).sum());
        assertEquals(moves.rowCount(), moves.stringColumn("Row").countUnique());
        assertEquals(List.of(older.size(), newer.size()), Stream.<Function<Revision.Pair, Revision.Entry>>of(
                Revision.Pair::before, Revision.Pair::after).map(
                        side -> (int) revision.pairs().stream().map(side)
                                .filter(Objects::nonNull).distinct().count())
                .toList());
    }

    /** @param column which tells the file from another one of the same records */
    private static Snapshot snapshot(String column, List<String> records) {
        return Snapshot.open(Exports.file(HEADER + "," + column + "\n" + String.join("\n", records)).toString());
    }
}
