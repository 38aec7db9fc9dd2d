package largescale.chart;

import java.util.ArrayList;
import java.util.List;

/** Texts of a chart in lines: Plotly.js breaks none. */
final class Lines {

    /** What ends a text that has no room. */
    private static final String CUT = "…";

    private Lines() {}

    /** How long a text is, in heights of its letters: signs of Hangul are about twice as wide as Latin ones. */
    static double ems(String text) {
        return text.codePoints().mapToDouble(sign -> sign < 0x1100 ? 0.56 : 1).sum();
    }

    /**
     * A text in lines, broken after a space or a stroke, and inside of a word that is longer than a line.
     *
     * @param ems how long they are at most, in heights of its letters
     * @param most how many there are at most: the rest is cut off
     */
    static String folded(String text, double ems, int most) {
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
        String kept = String.join("\n", lines.stream().limit(most).map(String::strip).toList());
        return lines.size() > most ? kept + CUT : kept;
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
}
