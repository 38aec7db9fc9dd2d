package largescale.chart;

import java.util.ArrayList;
import java.util.List;

/** Texts of a chart where there is little room. */
final class PhoneText {

    /** So many years beside each other have no room in four digits. */
    static final int MANY = 5;

    /** The length of a line of a name, in heights of its letters. */
    static final int LINE = 12;

    /** The length of a name in one line at most, on an axis and in a legend, in heights of its letters. */
    static final int NAME = 20;
    static final int OF_LEGEND = 24;

    /** What ends a name that has no room. */
    private static final String CUT = "…";

    private PhoneText() {}

    /** How long a text is, in heights of its letters: signs of Hangul are about twice as wide as Latin ones. */
    static double ems(String text) {
        return text.codePoints().mapToDouble(sign -> sign < 0x1100 ? 0.56 : 1).sum();
    }

    /** A name in two lines at most. */
    static String folded(String name) {
        List<String> lines = lines(name, LINE);
        return lines.size() > 2 ? lines.get(0) + "\n" + lines.get(1) + CUT : String.join("\n", lines);
    }

    /** A text in lines. @param ems how long they are at most, in heights of its letters */
    static String folded(String text, double ems) {
        return String.join("\n", lines(text, ems));
    }

    /** A name in one line. @param ems how long it is at most, in heights of its letters */
    static String shortened(String name, double ems) {
        return ems(name) > ems ? lines(name, ems).get(0) + CUT : name;
    }

    /** Broken after a space or a stroke, and inside of a word that is longer than a line. */
    private static List<String> lines(String text, double ems) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("(?<=[ /])")) {
            for (String piece : pieces(part, ems)) {
                int last = lines.size() - 1;
                if (last >= 0 && ems((lines.get(last) + piece).strip()) <= ems) {
                    lines.set(last, lines.get(last) + piece);
                } else {
                    lines.add(piece);
                }
            }
        }
        return lines.stream().map(String::strip).toList();
    }

    private static List<String> pieces(String word, double ems) {
        List<String> pieces = new ArrayList<>(List.of(""));
        word.codePoints().mapToObj(Character::toString).forEach(sign -> {
            String longer = pieces.get(pieces.size() - 1) + sign;
            if (ems(longer.strip()) > ems) {
                pieces.add(sign);
            } else {
                pieces.set(pieces.size() - 1, longer);
            }
        });
        return pieces;
    }

    /** A year of two digits, and below it that it is not over. */
    static String shortYear(String year) {
        return year.replaceFirst("^\\d\\d(?=\\d\\d)", "’").replaceFirst(" ?(so far|\\()", "\n$1");
    }

    /** A half-year in two lines. */
    static String shortHalf(String half) {
        return shortYear(half).replace(' ', '\n');
    }
}
