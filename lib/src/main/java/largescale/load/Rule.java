package largescale.load;

import java.util.Arrays;
import java.util.List;

/** A rule of counting on which careful people differ: the data, or what is asked of it, allows several. */
public enum Rule {
    /** How much a model of several countries counts for each. */
    COUNTRY("Several countries"),
    /** What becomes of 'Multinational' in the place of a country. */
    MULTINATIONAL("Multinational"),
    /** Which models are large-scale ones. */
    COMPUTE("Training compute"),
    /** How many developers Alphabet's laboratories are. */
    ALPHABET("Alphabet"),
    /** How many developers NAVER and its subsidiary Search Solutions are. */
    NAVER("NAVER"),
    /** How many developers Shenzhen Yuanxiang Technology and XVERSE Technology, its name abroad, are. */
    XVERSE("XVERSE"),
    /** How many tasks the names of language modelling and generation are. */
    TASKS("Task names"),
    /** Which models are multimodal. */
    MULTIMODAL("Multimodal");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** How it is called in tables. */
    public String words() {
        return words;
    }

    /** What may be chosen, the report's own choice first. */
    public List<Choice> choices() {
        return Arrays.stream(Choice.values()).filter(choice -> choice.rule() == this).toList();
    }
}
