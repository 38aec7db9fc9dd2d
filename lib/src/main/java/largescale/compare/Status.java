package largescale.compare;

/** How a computed value stands to the published one. */
public enum Status {
    REPRODUCED("reproduced", "counted over the report's years, the value is the published one."),
    DIFFERS("differs",
            "the report's own data and years give another value; what is known of the reason stands beside it."),
    REVISED("revised", "another snapshot gives another value for the report's years: Epoch AI revises its database."),
    OTHER_WINDOW("other window", "the years are not the report's 2020–2023, and so nothing is compared."),
    NOT_APPLICABLE("not applicable", "these years or data have no such value.");

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
