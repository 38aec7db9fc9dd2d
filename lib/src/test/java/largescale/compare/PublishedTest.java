package largescale.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.load.BadInput;
import largescale.load.Exports;
import largescale.load.Project;
import largescale.load.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;

/** Published statements on a project of two small snapshots, of which each value was worked out by hand. */
class PublishedTest {

    private static final String OWN = """
            A1,Language,Chat,Acme,2020-03-01,,Korea
            A2,"Language,Multimodal","Chat,Translation",Acme,2022-03-01,,Korea
            A3,Vision,Chat,Acme,2022-05-01,,"Korea,Japan"
            N1,Language,Chat,Nobody,2022-01-01,,China
            N2,Language,,Nobody,2022-02-01,,China
            N3,Vision,"Chat,Translation,Search","Nobody,Ministry",2023-01-01,,China
            B1,Language,Chat,Beta,2023-02-01,,China
            B2,Language,Chat,Beta,2023-03-01,,China
            B3,Language,Chat,Beta,2023-05-01,,"China,Japan"
            M1,Language,Chat,Ministry,2023-04-01,,Japan
            """;

    /** N1 is gone, C1 came late, B1 is of 2024 now, and A3 of Japan alone. */
    private static final String LATER = OWN.replaceFirst("N1.*\n", "C1,Language,Chat,Gamma,2023-06-01,,China\n")
            .replace("B1,Language,Chat,Beta,2023-02-01", "B1,Language,Chat,Beta,2024-01-05")
            .replace("\"Korea,Japan\"", "Japan");

    private static final String ORGANIZATIONS = """
            Organization,Group,Headquarters,Category
            Acme,Acme,Korea,Industry
            Beta,Beta,Japan,Industry
            Ministry,Ministry,Korea,Government
            """;

    private static final String REPORTS = """
            Report,Title,Korean title,Author,Korean author,Publisher,Korean publisher,Published,Address,From,To,\
            Data of,Snapshot,Nearest snapshot
            R,T,K,A,A,P,P,2024-03-01,https://r.example,2020,2023,2024-02-01,2024-02-01,2024-02-01
            L,T,K,A,A,P,P,2025-03-01,https://l.example,2020,2024,2025-02-01,,2025-02-01
            """;

    private static final String FIGURES = """
            Figure,Section,Meaning,Published,Unit,Reason,Report,From,To,Value,Where,Of,Source
            total,s,All,10,models,,R,2020,2023,count,,,
            korea,s,Korean ones,3,models,,R,2020,2023,count,Countries=Korea,,
            tasks,s,Two or more tasks,2,models,,R,2020,2023,count,Tasks per model=2|3+,,
            vision,s,Korean ones of Vision,5,models,x,R,2022,2022,count,Countries=Korea|Japan;Domains=Vision,,
            share,s,Chinese ones,60.0,percent,,R,2020,2023,share,Countries=China,,
            known,s,One task,77.8,percent,,R,2020,2023,share,Tasks per model=1,Tasks per model=1|2|3+,
            growth,s,Growth,100.0,percent,,R,2020,2022,growth,,,
            nothing,s,Growth from nothing,1.0,percent,,R,2021,2022,growth,,,
            gamma,s,Share of Gamma,0.0,percent,,R,2020,2023,share,Developers=Gamma,Developers=Gamma,
            three.KR,s,Of Korea,1,organizations,,R,2020,2023,three or more,Headquarters=Korea,,
            three.CN,s,Of China,1,organizations,,R,2020,2023,three or more,Headquarters=China,,
            three.JP,s,Of Japan,1,organizations,,R,2020,2023,three or more,Headquarters=Japan,,
            late,s,All to 2024,11,models,,L,2020,2024,count,,,
            """;

    private static final String CLAIMS = """
            Claim,Section,Meaning,Kind,Context,Published,Rule,Reason,Report,From,To
            overall.rising,s,Rising,truth,Truth,true,rule,,R,2018,2020
            country.order,s,Countries,order,Country,China;Korea;Japan,rule,,R,2020,2023
            country.2023.order,s,First country,order,Country,China,rule,,R,2020,2023
            organization.three-or-more,s,Three,includes,Organization,Acme,rule,,R,2020,2023
            multimodal.first,s,First,value,Model,A2,rule,,R,2020,2023
            domain.wider,s,Wider,value,Year,2022,rule,,R,2020,2023
            task.three.first,s,Three tasks,value,Year,2023,rule,,R,2020,2023
            organization.government.models,s,Government,set,Model,N3;M1,rule,,R,2020,2023
            """;

    @TempDir
    Path root;

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(root.resolve("data/snapshots"));
        for (String file : List.of("vocabulary.csv", "labels.csv")) {
            write(file, Files.readString(Project.data(file)));
        }
        write("snapshots/2024-02-01.csv", Exports.HEADER + OWN);
        write("snapshots/2025-02-01.csv", Exports.HEADER + LATER);
        write("snapshots.csv", "File,As of,Source,Publisher,Licence,Licence URL,SHA-256\n"
                + described("2024-02-01", OWN) + described("2025-02-01", LATER));
        write("organizations.csv", ORGANIZATIONS);
        write("reports.csv", REPORTS);
        write("published-figures.csv", FIGURES);
        write("published-claims.csv", CLAIMS);
        System.setProperty(Project.OTHER, root.toString());
    }

    @AfterEach
    void forgetProject() {
        System.clearProperty(Project.OTHER);
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(root.resolve("data").resolve(file), text);
    }

    private static String described(String day, String records) {
        return day + ".csv," + day + ",a,b,c,d," + Hashing.sha256().hashBytes((Exports.HEADER + records)
                .getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private static List<String> told(String day) {
        return Comparison.of(Snapshot.open(day), Published.all()).stream().map(one -> one.published().key() + " "
                + one.computed().value() + " " + one.status()).toList();
    }

    @Test
    void theReportsOwnSnapshotReproducesOrDiffersOrHasNoSuchValue() {
        assertEquals(List.of("total 10 reproduced", "korea 3 reproduced", "tasks 2 reproduced", "vision 1 differs",
                "share 60.0 reproduced", "known 77.8 reproduced", "growth 100.0 reproduced", "nothing  not applicable",
                "gamma  not applicable", "three.KR 1 reproduced", "three.CN 1 reproduced", "three.JP 1 reproduced",
                "late  not applicable", "overall.rising false differs", "country.order China;Korea;Japan reproduced",
                "country.2023.order China reproduced",
                "organization.three-or-more Acme;Beta;Nobody reproduced", "multimodal.first A2 reproduced",
                "domain.wider  not applicable", "task.three.first 2023 reproduced",
                "organization.government.models N3;M1 reproduced"), told("2024-02-01"));
    }

    @Test
    void whatALaterSnapshotGivesOtherwiseIsRevisedUnlessTheOwnOneGivesItToo() {
        assertEquals(List.of("total 9 revised", "korea 2 revised", "tasks 2 reproduced", "vision 1 differs",
                "share 55.6 revised", "known 75.0 revised", "growth 73.2 revised", "nothing  not applicable",
                "gamma 100.0 revised", "three.KR 1 reproduced", "three.CN 0 revised", "three.JP 0 revised",
                "late 10 revised", "overall.rising false differs", "country.order China;Japan;Korea revised",
                "country.2023.order China reproduced",
                "organization.three-or-more Acme reproduced", "multimodal.first A2 reproduced",
                "domain.wider  not applicable", "task.three.first 2023 reproduced",
                "organization.government.models N3;M1 reproduced"), told("2025-02-01"));
    }

    @Test
    void aRevisedFigureTellsWhatMovedEachOfItsCounts() {
        String all = "Added later C1, Removed N1, Re-dated out B1";
        assertEquals(List.of("total 10: models counted 9 (" + all + ")",
                "korea 3: models counted 2 (Reclassified out A3)",
                "share 60.0: models counted 5 (" + all + "); models in all 9 (" + all + ")",
                "known 77.8: models counted 6 (" + all + "); models in all 8 (" + all + ")",
                "growth 100.0: 2020 1 (); 2022 3 (Removed N1)"),
                Comparison.of(Snapshot.open("2025-02-01"), Published.all()).stream()
                        .filter(one -> !one.moved().isEmpty())
                        .map(one -> one.published().key() + " " + one.original().orElseThrow().value() + ": "
                                + one.moved().stream().map(PublishedTest::told).collect(Collectors.joining("; ")))
                        .toList());
    }

    private static String told(Comparison.Moved moved) {
        return moved.part().name() + " " + moved.part().number() + " (" + String.join(", ", steps(moved.models()))
                + ")";
    }

    @ParameterizedTest
    @CsvSource({"country.order, China;Japan;Korea, REPRODUCED, REPRODUCED",
            "country.order, China;Japan, REPRODUCED, REPRODUCED", "country.order, Korea;China, DIFFERS, REVISED",
            "organization.three-or-more, Acme;Apple, DIFFERS, DIFFERS",
            "organization.three-or-more, Nobody, REPRODUCED, REVISED",
            "organization.government.models, N3, DIFFERS, DIFFERS", "multimodal.first, A1, DIFFERS, DIFFERS"})
    void aClaimAgreesByItsKind(String claim, String published, Status own, Status later) throws IOException {
        write("published-claims.csv", CLAIMS.replaceFirst("(" + claim + "(,\\w+){4},)[^,]+", "$1" + published));
        List<Published> claims = Published.claims().stream().filter(one -> one.key().equals(claim)).toList();
        assertEquals(List.of(own, later), Stream.of("2024-02-01", "2025-02-01")
                .map(day -> Comparison.of(Snapshot.open(day), claims).get(0).status()).toList());
    }

    @Test
    void tenModelsOfAYearAreNoSingleDigitInTheYearsThatTheClaimSpeaksOf() throws IOException {
        write("published-claims.csv", CLAIMS.lines().findFirst().orElseThrow()
                + "\ntask.two.single-digit,s,Few,truth,Truth,true,rule,,R,2020,2023\n");
        for (String year : List.of("2022", "2023")) {
            Path file = write("2024-05-01 " + year + ".csv", Exports.HEADER
                    + ("T,Language,\"Chat,Search\",Acme," + year + "-01-01,,Korea\n").repeat(10));
            assertEquals(year.equals("2023") ? "true" : "false", Comparison.of(Snapshot.open(file.toString()),
                    Published.claims()).get(0).computed().value());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "published-figures | total,s | korea,s | record 2 | column \"Figure\" | record 1 has the same",
            "published-figures | models,,R | truth,,R | record 1 | column \"Unit\" | none of [models, organizations,",
            "published-figures | models,,R | models,,Q | record 1 | column \"Report\" | It has: R, L.",
            "published-figures | count,,, | sum,,, | record 1 | column \"Value\" | none of count, share, growth,",
            "published-figures | Countries=Korea | Korea | record 2 | column \"Where\" | as in Countries=Korea",
            "published-figures | Countries=Korea | Countries=Koria | \"Countries\" | \"Koria\" | mean \"Korea\"?",
            "published-claims | overall.rising | overall.rise | claim | \"overall.rise\" | no rule evaluates it"})
    void whatIsWrongInAFileIsNamedWithItsPlace(String file, String right, String wrong, String place, String column,
            String said) throws IOException {
        write(file + ".csv", Files.readString(root.resolve("data/" + file + ".csv")).replaceFirst(right, wrong));
        String message = assertThrows(BadInput.class, () -> told("2024-02-01")).getMessage();
        assertTrue(Stream.of(place, column, said).allMatch(message::contains), message);
    }

    @Test
    void theSnapshotsAreSetBesideEachOther() {
        Revisions revisions = Revisions.of(Snapshot.open("2024-02-01"));
        Table figures = revisions.figures(), claims = revisions.claims();
        assertEquals(List.of("Statement", "Published", "2024-02-01", "2025-02-01"), figures.columnNames());
        assertEquals(Arrays.asList(9.0, 2.0, 2.0, 1.0, 55.6, 75.0, 73.2, null, 100.0, 1.0, 0.0, 0.0),
                figures.doubleColumn("2025-02-01").asList());
        assertEquals(1.0, figures.doubleColumn("2024-02-01").get(11), "those of another report are not among them");
        assertEquals(List.of("no", "yes, by a tie", "yes", "yes", "yes", "", "yes", "yes"),
                claims.column("2024-02-01").asList());
        assertEquals(List.of("no", "no", "yes", "yes", "yes", "", "yes", "yes"), claims.column("2025-02-01").asList());
        assertEquals(List.of(9, 2, 6, 5, 0),
                IntStream.range(0, 5).mapToObj(revisions.holding().row(0)::getInt).toList());
        assertEquals(List.of(figures.rowCount() - 2, claims.rowCount() - 5),
                List.of(revisions.otherFigures().rowCount(), revisions.otherClaims().rowCount()));
    }

    private static List<String> steps(Table changes) {
        return changes.stream().map(row -> row.getString("Step") + " " + row.getString("Model")).toList();
    }

    @Test
    void anotherFileStandsAmongThemByItsLastDay() throws IOException {
        Snapshot file = Snapshot.open(write("mine.csv", Exports.HEADER + OWN.replace("B1", "B0")).toString());
        Revisions revisions = Revisions.of(file);
        assertEquals(List.of("opened file", "2024-02-01", "2025-02-01"), List.copyOf(revisions.byName().keySet()));
        assertEquals(List.of("opened file", List.of("2024-02-01", "2025-02-01")),
                List.of(revisions.open(), revisions.names()));
    }
}
