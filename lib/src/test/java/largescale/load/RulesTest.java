package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    @TempDir
    Path folder;

    private Model model(Choice choice, String record) {
        return Rules.OF_REPORT.with(choice).of(Exports.snapshot(folder, record + "\n").models()).get(0);
    }

    private List<String> countries(Choice choice, String countries) {
        return model(choice, "M,Language,Chat,\"NAVER,Google\",2023-01-01,1e24,\"" + countries + "\"").countries();
    }

    @Test
    void theFirstCountryIsTheFirstThatTheExportNames() {
        assertEquals(List.of("France", "China"), countries(Choice.EACH_COUNTRY, "France,China"));
        assertEquals(List.of("France"), countries(Choice.FIRST_COUNTRY, "France,China"));
        assertEquals(List.of(), countries(Choice.FIRST_COUNTRY, ""));
    }

    @Test
    void multinationalGivesWayToTheHeadquartersOrStays() {
        String several = "Multinational,France";
        assertEquals(List.of("France", "Korea", "United States"), countries(Choice.HEADQUARTERS, several));
        assertEquals(List.of("Multinational", "France"), countries(Choice.MULTINATIONAL_AS_LISTED, several));
        assertEquals(List.of("France"), countries(Choice.FIRST_COUNTRY, several));
    }

    @Test
    void aModelInPartsIsOneModel() {
        Snapshot snapshot = Exports.snapshot(folder, "M,Language,Chat,NAVER,2023-01-01,,\"France,China\"\n"
                + "N,Language,Chat,NAVER,2023-01-01,,France\n" + "O,Language,Chat,NAVER,2023-01-01,,\n");
        Tables parts = Tables.of(snapshot, model -> true, Rules.OF_REPORT.with(Choice.COUNTRY_PARTS));
        assertEquals(List.of("France", "China", "France"), parts.countries().stringColumn("Country").asList());
        assertEquals(List.of(0.5, 0.5, 1.0), parts.countries().doubleColumn("Weight").asList());
    }

    @Test
    void onlyModelsOfKnownComputeAreConfirmed() {
        List<Model> models = Exports.snapshot(folder, "Known,Language,Chat,NAVER,2023-01-01,1e24,Korea\n"
                + "Presumed,Language,Chat,NAVER,2023-01-01,,Korea\n").models();
        assertEquals(List.of("Known"), Rules.OF_REPORT.with(Choice.CONFIRMED_COMPUTE).of(models).stream()
                .map(Model::name).toList());
        assertSame(models, Rules.OF_REPORT.of(models));
    }

    private Set<String> groups(Choice choice, String organizations) {
        return model(choice, "M,Language,Chat,\"" + organizations + "\",2023-01-01,1e24,China").groups().keySet();
    }

    @Test
    void developersAreOneOrSeveral() {
        assertEquals(Set.of("Google"), groups(Choice.ALPHABET_AS_ONE, "Google Brain,DeepMind"));
        assertEquals(Set.of("Google Brain", "DeepMind"), groups(Choice.ALPHABET_APART, "Google Brain,DeepMind"));
        assertEquals(Set.of("Cohere"), groups(Choice.ALPHABET_APART, "Cohere,Cohere for AI"), "of Alphabet only");
        assertEquals(Set.of("NAVER", "Search Solutions"), groups(Choice.NAVER_APART, "NAVER,Search Solutions"));
        assertEquals(Set.of("NAVER"), groups(Choice.NAVER_AS_ONE, "NAVER,Search Solutions"));
        String xverse = "XVERSE Technology,Shenzhen Yuanxiang Technology";
        assertEquals(Set.of("XVERSE Technology", "Shenzhen Yuanxiang Technology"), groups(Choice.XVERSE_APART, xverse));
        assertEquals(Set.of("XVERSE Technology"), groups(Choice.XVERSE_AS_ONE, xverse));
    }

    @Test
    void namesOfLanguageModellingAreOneTaskOrEachATaskInWhateverSpelling() {
        String record = "M,Language,\"Language modelling,Language modeling,Language generation,"
                + "Speech recognition (ASR),Speech recognition\",NAVER,2023-01-01,1e24,Korea";
        assertEquals(List.of("Language modelling/generation", "Speech recognition"),
                model(Choice.TASKS_AS_ONE, record).tasks());
        assertEquals(List.of("Language modelling", "Language generation", "Speech recognition"),
                model(Choice.TASKS_APART, record).tasks());
    }

    private List<String> domains(Choice choice, String domains) {
        return model(choice, "M,\"" + domains + "\",Chat,NAVER,2023-01-01,1e24,Korea").domains();
    }

    @Test
    void multimodalIsATagOrOfTwoDomains() {
        assertEquals(List.of("Multimodal", "Language"), domains(Choice.MULTIMODAL_BY_TAG, "Multimodal,Language"));
        assertEquals(List.of("Language"), domains(Choice.MULTIMODAL_BY_DOMAINS, "Multimodal,Language"));
        assertEquals(List.of("Language", "Vision", "Multimodal"),
                domains(Choice.MULTIMODAL_BY_DOMAINS, "Language,Vision"));
    }

    @Test
    void everyCombinationIsThereOnceTheReportsFirst() {
        List<Rules> all = Rules.combinations(Rule.COUNTRY, Rule.COMPUTE);
        assertEquals(6, all.stream().distinct().count());
        assertEquals(6, all.size());
        assertEquals(Rules.OF_REPORT, all.get(0));
        assertEquals(List.of(Rules.OF_REPORT), Rules.combinations());
    }

    /** So that rules can follow one another, whatever came before. */
    @ParameterizedTest
    @EnumSource(Choice.class)
    void theReportsRulesLeadBackFromEveryOther(Choice choice) {
        List<Model> models = Snapshot.open("2026-08-19").models();
        List<Model> other = Rules.OF_REPORT.with(choice).of(models);
        List<Model> back = other.stream().map(model -> model.by(Rules.OF_REPORT)).toList();
        List<String> kept = other.stream().map(Model::row).toList();
        assertEquals(models.stream().filter(model -> kept.contains(model.row())).toList(), back);
    }

    @Test
    void everyRuleHasTheReportsChoiceAndAnother() {
        Map<Rule, Choice> report = Rules.OF_REPORT.choices();
        assertEquals(Set.of(Rule.values()), report.keySet());
        assertEquals(List.of(), Stream.of(Rule.values()).filter(rule -> rule.choices().size() < 2).toList());
    }
}
