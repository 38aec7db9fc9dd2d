package largescale.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import largescale.load.Exports;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** What the rules make of a record. The organizations are those of data/organizations.csv. */
class RulesTest {

    private String counted(String column, String record, Rule... instead) {
        Table models = Tables.of(Exports.snapshot(record + "\n")).by(instead).models();
        return String.join(" / ", models.stringColumn(column).asList());
    }

    private String countries(String organizations, String countries, Rule... instead) {
        return counted("Countries",
                "M,Language,Chat,\"" + organizations + "\",2023-01-01,1e24,\"" + countries + "\"", instead);
    }

    @Test
    void aModelIsOfEachOfItsCountriesOrOfTheFirst() {
        assertEquals("France, China", countries("NAVER", "France,China,France"));
        assertEquals("France", countries("NAVER", "France,China,France", Rule.FIRST_COUNTRY));
    }

    @Test
    void multinationalGivesWayToEveryKnownHeadquartersOrStays() {
        String both = "NAVER,Google DeepMind", several = "Multinational,France";
        assertEquals("France, Korea, United States", countries(both, several));
        assertEquals("Multinational, France", countries(both, several, Rule.MULTINATIONAL_AS_LISTED));
        assertEquals("France", countries(both, several, Rule.FIRST_COUNTRY));
        assertEquals("Korea", countries("Nobody Knows,NAVER", "Multinational"));
        assertEquals("Multinational, France", countries("Nobody Knows", several));
        assertEquals("Finland, Multinational", countries(
                "High-Performance Language Technologies (HPLT),University of Turku", "Multinational,Finland"));
    }

    @Test
    void modelsWithoutAnEstimateCountOrDoNot() {
        String models = "Known,Language,Chat,NAVER,2023-01-01,1e24,Korea\nPresumed,Language,Chat,NAVER,2023-01-01,,";
        assertEquals("Known / Presumed", counted("Model", models));
        assertEquals("Known", counted("Model", models, Rule.WITH_ESTIMATE));
    }

    private String developers(String organizations, Rule... instead) {
        return counted("Developers", "M,Language,Chat,\"" + organizations + "\",2023-01-01,1e24,China", instead);
    }

    @Test
    void developersAreOneOrSeveral() {
        assertEquals("Google, LG", developers("Google Brain,LG AI Research,DeepMind"));
        assertEquals("Google Brain, DeepMind", developers("Google Brain,DeepMind", Rule.ALPHABET_APART));
        assertEquals("Cohere", developers("Cohere,Cohere for AI", Rule.ALPHABET_APART), "of Alphabet only");
        assertEquals("NAVER, Search Solutions", developers("NAVER,Search Solutions"));
        assertEquals("NAVER", developers("NAVER,Search Solutions", Rule.AFFILIATES_AS_ONE));
        String xverse = "XVERSE Technology,Shenzhen Yuanxiang Technology";
        assertEquals("XVERSE Technology, Shenzhen Yuanxiang Technology", developers(xverse));
        assertEquals("XVERSE Technology", developers(xverse, Rule.AFFILIATES_AS_ONE));
    }

    @Test
    void namesOfLanguageModellingAreOneTaskOrEachATaskInWhateverSpelling() {
        String record = "M,Language,\"Language modelling,Language modeling,Language generation,Text autocompletion,"
                + "Chat,Language modeling/generation,Speech recognition (ASR),Speech recognition\",LG,2023-01-01,1e24,";
        assertEquals("Language modelling/generation, Chat, Speech recognition", counted("Tasks", record));
        assertEquals("Language modelling, Language generation, Text autocompletion, Chat, "
                + "Language modelling/generation, Speech recognition", counted("Tasks", record, Rule.TASKS_APART));
    }

    private String domains(String domains, Rule... instead) {
        return counted("Domains", "M,\"" + domains + "\",Chat,NAVER,2023-01-01,1e24,Korea", instead);
    }

    @Test
    void multimodalIsATagOrOfTwoDomains() {
        assertEquals("Multimodal, Language", domains("Multimodal,Language"));
        assertEquals("Language", domains("Multimodal,Language", Rule.MULTIMODAL_BY_DOMAINS));
        assertEquals("Language, Vision, Multimodal", domains("Language,Vision", Rule.MULTIMODAL_BY_DOMAINS));
    }
}
