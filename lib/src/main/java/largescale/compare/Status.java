package largescale.compare;

/** How a computed value stands to the published one. */
public enum Status {
    /** The window of the report, and equal to the published value at its precision. */
    REPRODUCED("reproduced"),
    /** The window and the snapshot of the report, but another value. */
    DIFFERS("differs"),
    /** The window of the report on another snapshot, and another value. */
    REVISED("revised"),
    /** A value of another window than the published one. */
    OTHER_WINDOW("other window"),
    /** No value: the figure names a year outside the window, or is a share of nothing or a growth from nothing. */
    NOT_APPLICABLE("not applicable");

    private final String text;

    Status(String text) {
        this.text = text;
    }

    /** As the CSV files and the labels write it. */
    @Override
    public String toString() {
        return text;
    }
}
