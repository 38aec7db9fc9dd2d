package largescale.compare;

/** How a computed value stands to the published one. */
public enum Status {
    REPRODUCED("reproduced", "The data gives the published value."),
    DIFFERS("differs", "The data gives another value, and the report's own copy of the data gives the same other one."),
    REVISED("revised", "Epoch AI has revised its database: the data gives another value than the report, and another "
            + "than the report's own copy of the data, where that is at hand."),
    NOT_APPLICABLE("not applicable", "The data has no such value, or ends before the years of the report do.");

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
