package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListCellTest {

    @Test
    void splitsAtCommasOutsideOfQuotes() {
        assertEquals(List.of("Chat", "Code generation"), ListCell.items("Chat, Code generation"));
        assertEquals(List.of("Question answering", "Text summarization"),
                ListCell.items("Question answering,\"Text summarization\n\""));
        assertEquals(List.of("A, Inc.", "B"), ListCell.items("\"A, Inc.\",B"));
        assertEquals(List.of("A", "B"), ListCell.items("A,,\nB,"));
        assertEquals(List.of(), ListCell.items(" "));
    }

    @Test
    void keepsAKnownNameWithCommasWhole() {
        Set<String> known = Set.of("Qilin Co., Ltd. (APUS)", "Qilin Co.", "B");
        assertEquals(List.of("B", "Qilin Co., Ltd. (APUS)", "C"),
                ListCell.names("B,Qilin Co., Ltd. (APUS),C", known, 2));
        assertEquals(List.of("Unknown Co., Ltd.", "Other"), ListCell.names("Unknown Co., Ltd.,Other", known, 2),
                "a legal form is no name");
        assertEquals(List.of("Acme, Inc. (US)", "LG"), ListCell.names("Acme, Inc. (US),LG", known, 2));
    }

    @Test
    void survivesQuotesInTheWrongPlace() {
        assertEquals(List.of("Ling (\"Bailing\")", "B"), ListCell.items("Ling (\"Bailing\"),B"));
        assertEquals(List.of("open"), ListCell.items("\"open"));
    }
}
