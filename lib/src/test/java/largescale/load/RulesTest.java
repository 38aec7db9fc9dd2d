package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {

    @TempDir
    Path folder;

    private Model model(String record, Rule... instead) {
        return new Rules(Set.of(instead)).of(Exports.snapshot(folder, record + "\n").models()).get(0);
    }

    private List<String> countries(String countries, Rule... instead) {
        return model("M,Language,Chat,\"NAVER,Google\",2023-01-01,1e24,\"" + countries + "\"", instead).countries();
    }

    @Test
    void theFirstCountryIsTheFirstThatTheExportNames() {
        assertEquals(List.of("France", "China"), countries("France,China"));
        assertEquals(List.of("France"), countries("France,China", Rule.FIRST_COUNTRY));
        assertEquals(List.of(), countries("", Rule.FIRST_COUNTRY));
    }

    @Test
    void multinationalGivesWayToTheHeadquartersOrStays() {
        String several = "Multinational,France";
        assertEquals(List.of("France", "Korea", "United States"), countries(several));
        assertEquals(List.of("Multinational", "France"), countries(several, Rule.MULTINATIONAL_AS_LISTED));
        assertEquals(List.of("France"), countries(several, Rule.FIRST_COUNTRY));
    }

    @Test
    void modelsWithoutAnEstimateCountOrDoNot() {
        List<Model> models = Exports.snapshot(folder, "Known,Language,Chat,NAVER,2023-01-01,1e24,Korea\n"
                + "Presumed,Language,Chat,NAVER,2023-01-01,,Korea\n").models();
        assertEquals(List.of("Known"), new Rules(Set.of(Rule.WITH_ESTIMATE)).of(models).stream()
                .map(Model::name).toList());
        assertSame(models, Rules.OF_REPORT.of(models));
    }

    private Set<String> groups(String organizations, Rule... instead) {
        return model("M,Language,Chat,\"" + organizations + "\",2023-01-01,1e24,China", instead).groups().keySet();
    }

    @Test
    void developersAreOneOrSeveral() {
        assertEquals(Set.of("Google"), groups("Google Brain,DeepMind"));
        assertEquals(Set.of("Google Brain", "DeepMind"), groups("Google Brain,DeepMind", Rule.ALPHABET_APART));
        assertEquals(Set.of("Cohere"), groups("Cohere,Cohere for AI", Rule.ALPHABET_APART), "of Alphabet only");
        assertEquals(Set.of("NAVER", "Search Solutions"), groups("NAVER,Search Solutions"));
        assertEquals(Set.of("NAVER"), groups("NAVER,Search Solutions", Rule.AFFILIATES_AS_ONE));
        String xverse = "XVERSE Technology,Shenzhen Yuanxiang Technology";
        assertEquals(Set.of("XVERSE Technology", "Shenzhen Yuanxiang Technology"), groups(xverse));
        assertEquals(Set.of("XVERSE Technology"), groups(xverse, Rule.AFFILIATES_AS_ONE));
    }

    @Test
    void namesOfLanguageModellingAreOneTaskOrEachATaskInWhateverSpelling() {
        String record = "M,Language,\"Language modelling,Language modeling,Language generation,"
                + "Speech recognition (ASR),Speech recognition\",NAVER,2023-01-01,1e24,Korea";
        assertEquals(List.of("Language modelling/generation", "Speech recognition"), model(record).tasks());
        assertEquals(List.of("Language modelling", "Language generation", "Speech recognition"),
                model(record, Rule.TASKS_APART).tasks());
    }

    private List<String> domains(String domains, Rule... instead) {
        return model("M,\"" + domains + "\",Chat,NAVER,2023-01-01,1e24,Korea", instead).domains();
    }

    @Test
    void multimodalIsATagOrOfTwoDomains() {
        assertEquals(List.of("Multimodal", "Language"), domains("Multimodal,Language"));
        assertEquals(List.of("Language"), domains("Multimodal,Language", Rule.MULTIMODAL_BY_DOMAINS));
        assertEquals(List.of("Language", "Vision", "Multimodal"),
                domains("Language,Vision", Rule.MULTIMODAL_BY_DOMAINS));
    }
}
