package largescale.compare;

/** How a computed value stands to the published one. */
public enum Status {
    REPRODUCED("reproduced", "the data gives the published value."),
    DIFFERS("differs",
            "the data gives another value, and so does the report's own copy of it; what is known of the reason "
                    + "stands beside it."),
    REVISED("revised",
            "the data gives another value than the report states, and than the report's own copy of the data gives, if "
                    + "that is here: Epoch AI revises its database."),
    NOT_APPLICABLE("not applicable", "the data has no such value, or ends before the report's.");

    private final String text;
    private final String meaning;

    Status(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    /** What it means, for a reader: a text of the labels. */
    public String meaning() {
        return meaning;
    }

    /** As the CSV files and the labels write it. */
    @Override
    public String toString() {
        return text;
    }
}
