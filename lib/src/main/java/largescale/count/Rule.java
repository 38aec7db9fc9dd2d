package largescale.count;

/**
 * A rule of counting that differs from the report's: the data, or what is asked of it, allows both. By the report's own
 * rules none of them holds.
 */
public enum Rule {
    /** Only models with an estimate of their training compute count; not those thought to reach the threshold. */
    WITH_ESTIMATE("Only models with an estimate"),
    /** A model of several countries counts for the one that the export names first, not for each. */
    FIRST_COUNTRY("Only the first country of a model"),
    /** "Multinational" stays as it is listed, a country of no name; it does not give way to the headquarters. */
    MULTINATIONAL_AS_LISTED("“Multinational” as listed"),
    /** Alphabet's laboratories are several developers, not one. */
    ALPHABET_APART("Alphabet’s laboratories as several developers"),
    /**
     * NAVER and its subsidiary Search Solutions are one developer, and so are Shenzhen Yuanxiang Technology and XVERSE
     * Technology, its name abroad; the report counts each as two.
     */
    AFFILIATES_AS_ONE("NAVER and its subsidiary, XVERSE and Yuanxiang as one developer"),
    /** Each of the names of language modelling and generation is a task, not all of them one. */
    TASKS_APART("Each name of language modelling as a task"),
    /** Multimodal is what has two or more domains, not what Epoch AI tags so. */
    MULTIMODAL_BY_DOMAINS("Multimodal by two or more domains");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** How it is called in tables. */
    public String words() {
        return words;
    }
}
