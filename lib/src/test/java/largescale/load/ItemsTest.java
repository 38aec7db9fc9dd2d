package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemsTest {

    @Test
    void valuesEndAtCommasButThoseInQuotesAndBeforeALegalForm() {
        assertEquals(List.of("Chat", "Code generation"), Items.of("Chat, Code \n generation"));
        assertEquals(List.of("Chat", "Summaries"), Items.of("Chat,\"Summaries\n\""));
        assertEquals(List.of("A, B", "C"), Items.of("\"A, B\" ,C"));
        assertEquals(List.of("A", "B"), Items.of("A,,\nB,"));
        assertEquals(List.of("Ling (\"Bailing\")", "B"), Items.of("Ling (\"Bailing\"),B"));
        assertEquals(List.of("\"open", "B"), Items.of("\"open,B"));
        assertEquals(List.of(), Items.of(" , "));
        assertEquals(List.of("B", "Acme Co., Ltd. (APUS)", "C"), Items.of("B,Acme Co., Ltd. (APUS),C"));
        for (String name : List.of("Acme, Inc.", "Acme, inc (US)", "Acme Co., Ltd", "Acme, Co. Ltd.", "Acme,LLC",
                "Acme, Co., Ltd.", "Acme, S.A.", "Acme, GmbH")) {
            assertEquals(List.of(name, "LG"), Items.of(name + " ,LG"));
        }
        assertEquals(List.of("Acme", "Incorporeal", "Co-op"), Items.of("Acme, Incorporeal, Co-op"));
    }

    @Test
    void aCellMayBeLong() {
        for (String part : List.of("a", " (", "a\"", ", Inc.")) {
            String cell = "A" + part.repeat(100_000);
            assertTrue(Items.of(cell).equals(List.of(cell)), part);
        }
        assertEquals(100_000, Items.of("a,".repeat(100_000)).size());
    }
}
