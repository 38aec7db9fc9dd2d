package largescale.chart;

import java.util.ArrayList;
import java.util.List;

/** Texts of a chart where there is little room. */
final class PhoneText {

    /** So many years beside each other have no room in four digits. */
    static final int MANY = 5;

    /** Characters of a line. */
    private static final int LINE = 20;

    private PhoneText() {}

    /** A name in lines, broken after a space or a stroke. */
    static String folded(String name) {
        List<String> lines = new ArrayList<>();
        for (String part : name.split("(?<=[ /])")) {
            int last = lines.size() - 1;
            if (last >= 0 && (lines.get(last) + part).strip().length() <= LINE) {
                lines.set(last, lines.get(last) + part);
            } else {
                lines.add(part);
            }
        }
        return String.join("\n", lines.stream().map(String::strip).toList());
    }

    /** A year of two digits. */
    static String shortYear(String year) {
        return year.replaceFirst("^\\d\\d(?=\\d\\d)", "’");
    }
}
