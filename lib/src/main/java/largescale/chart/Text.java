package largescale.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that Plotly.js is to write as it is: nothing in it is HTML, or a formula between dollars. Its lines are broken
 * here: Plotly.js breaks none.
 */
record Text(String text) {

    /** Nothing to read. */
    static final Text NONE = new Text("");

    /** Texts one after the other, the empty ones left out. @param separator what stands between two of them */
    static Text joined(String separator, Text... texts) {
        return new Text(Stream.of(texts).map(Text::text).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator)));
    }

    Text map(UnaryOperator<String> change) {
        return new Text(change.apply(text));
    }

    int lines() {
        return (int) text.lines().count();
    }

    /** How long its longest line is, in heights of its letters. */
    double ems() {
        return text.lines().mapToDouble(Text::ems).max().orElse(0);
    }

    /** Signs of Hangul are about twice as wide as Latin ones. */
    private static double ems(String line) {
        return line.codePoints().mapToDouble(sign -> sign < 0x1100 ? 0.56 : 1).sum();
    }

    /**
     * With its lines broken after a space or a stroke, and inside of a word that is longer than a line.
     *
     * @param ems how long they are at most, in heights of its letters
     * @param most how many there are at most: the rest is cut off
     */
    Text folded(double ems, int most) {
        Deque<String> lines = new ArrayDeque<>();
        for (String line : text.split("\n")) {
            lines.add("");
            for (String word : line.split("(?<=[ /])")) {
                if (!lines.getLast().isEmpty() && ems((lines.getLast() + word).strip()) > ems) {
                    lines.add("");
                }
                word.codePoints().mapToObj(Character::toString).forEach(sign -> lines.add(
                        ems((lines.getLast() + sign).strip()) > ems ? sign : lines.removeLast() + sign));
            }
        }
        String kept = lines.stream().limit(most).map(String::strip).collect(Collectors.joining("\n"));
        return new Text(lines.size() > most ? kept + "…" : kept);
    }

    /** What Plotly.js reads as this text; lines are broken where it has line breaks. */
    String escaped() {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")
                .replace("\n", "<br>");
    }
}
