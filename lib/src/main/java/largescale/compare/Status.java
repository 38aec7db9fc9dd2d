package largescale.compare;

/** How a computed value stands to the published one. */
public enum Status {
    REPRODUCED("reproduced", "The data gives the published value."),
    DIFFERS("differs", "The data gives another value, and so does the report's own copy of the data."),
    REVISED("revised", "Epoch AI has revised its database: the data gives a value that differs from the report's and "
            + "from that of the report's own copy of the data, where that copy is available."),
    NOT_APPLICABLE("not applicable", "The data has no such value, or ends before the report's last year does.");

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
