package largescale.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aTextOfTwoLanguagesIsAnObjectAndANameIsBare() throws Exception {
        List<Text> texts = List.of(new Text("Korea", "한국"), Text.same("GPT-4"), Text.NONE);
        String json = JSON.writeValueAsString(texts);
        assertEquals("[{\"en\":\"Korea\",\"ko\":\"한국\"},\"GPT-4\",\"\"]", json);
        assertEquals(texts, List.of(JSON.readValue(json, Text[].class)));
    }
}
