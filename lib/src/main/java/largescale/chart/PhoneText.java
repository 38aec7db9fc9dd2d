package largescale.chart;

import java.util.ArrayList;
import java.util.List;

/** Texts of a chart where there is little room. */
final class PhoneText {

    /** So many years beside each other have no room in four digits. */
    static final int MANY = 5;

    /** The length of a line of a name, in heights of its letters. */
    private static final int LINE = 12;

    private PhoneText() {}

    /** How long a text is, in heights of its letters: signs of Hangul are about twice as wide as Latin ones. */
    static double ems(String text) {
        return text.codePoints().mapToDouble(sign -> sign < 0x1100 ? 0.56 : 1).sum();
    }

    /** A name in lines, broken after a space or a stroke. */
    static String folded(String name) {
        return folded(name, LINE);
    }

    /** A text in lines. @param ems how long they are at most, in heights of its letters */
    static String folded(String text, double ems) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("(?<=[ /])")) {
            int last = lines.size() - 1;
            if (last >= 0 && ems((lines.get(last) + part).strip()) <= ems) {
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

    /** A half-year in two lines. */
    static String shortHalf(String half) {
        return shortYear(half).replace(' ', '\n');
    }
}
