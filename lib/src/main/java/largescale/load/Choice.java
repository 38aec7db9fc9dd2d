package largescale.load;

/** What a rule of counting may be; of each rule the report's own choice stands first. */
public enum Choice {
    /** One full count for each distinct country. */
    EACH_COUNTRY(Rule.COUNTRY, "each in full"),
    /** One full count for the country that the export names first. */
    FIRST_COUNTRY(Rule.COUNTRY, "the first alone"),
    /** One count, divided among the countries in equal parts. */
    COUNTRY_PARTS(Rule.COUNTRY, "in equal parts"),
    /** It gives way to the headquarters of every organization of the row, as far as they are known. */
    HEADQUARTERS(Rule.MULTINATIONAL, "the headquarters"),
    /** It stays as it is listed, a country of no name. */
    MULTINATIONAL_AS_LISTED(Rule.MULTINATIONAL, "as listed"),
    /** Those thought to reach the threshold count too. */
    PRESUMED_COMPUTE(Rule.COMPUTE, "also presumed"),
    /** Only those of known training compute count. */
    CONFIRMED_COMPUTE(Rule.COMPUTE, "confirmed only"),
    ALPHABET_AS_ONE(Rule.ALPHABET, "one developer"),
    ALPHABET_APART(Rule.ALPHABET, "several developers"),
    NAVER_APART(Rule.NAVER, "two developers"),
    NAVER_AS_ONE(Rule.NAVER, "one developer"),
    XVERSE_APART(Rule.XVERSE, "two developers"),
    XVERSE_AS_ONE(Rule.XVERSE, "one developer"),
    TASKS_AS_ONE(Rule.TASKS, "one task"),
    TASKS_APART(Rule.TASKS, "each a task"),
    /** Epoch AI's tag says so. */
    MULTIMODAL_BY_TAG(Rule.MULTIMODAL, "by Epoch AI’s tag"),
    /** They have two or more domains, the tag not among them. */
    MULTIMODAL_BY_DOMAINS(Rule.MULTIMODAL, "two or more domains");

    private final Rule rule;
    private final String words;

    Choice(Rule rule, String words) {
        this.rule = rule;
        this.words = words;
    }

    /** The rule that it answers. */
    public Rule rule() {
        return rule;
    }

    /** How it is called in tables. */
    public String words() {
        return words;
    }
}
