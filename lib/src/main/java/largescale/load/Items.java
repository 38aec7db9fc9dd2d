package largescale.load;

import java.util.List;
import java.util.regex.Pattern;

/** A cell that lists several values, separated by commas; one that has commas itself stands in quotes. */
public final class Items {

    /** A comma behind which a legal form stands, and what may follow it: {@code , Ltd. (APUS)}. */
    private static final String COMMA_OF_NAME = ",(?=\\s*(?i:co|ltd|limited|inc|corp|llc|plc|gmbh|s\\.?a)\\.?"
            + "(?i: ltd\\.?)?(?: \\([^,]*\\))?\\s*(?:,|$))";

    /** A value in quotes, or one up to the next comma that is none of a name: {@code Acme Co., Ltd.} is one. */
    private static final Pattern ITEM = Pattern.compile(
            "\\G\\s*(?:\"([^\"]*)\"\\s*|([^,]*(?:" + COMMA_OF_NAME + "[^,]*)*+))(?:,|$)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Items() {}

    /** The values in order, white space inside them folded, empty ones left out. */
    public static List<String> of(String cell) {
        return ITEM.matcher(cell).results().map(item -> item.group(1) == null ? item.group(2) : item.group(1))
                .map(value -> SPACE.matcher(value.strip()).replaceAll(" ")).filter(value -> !value.isEmpty()).toList();
    }
}
