package largescale.chart;

import java.util.List;
import java.util.function.UnaryOperator;

/** A text that Plotly.js is to write as it is: nothing in it is HTML, or a formula between dollars. */
record Text(String text) {

    /** Nothing to read. */
    static final Text NONE = new Text("");

    /** Texts one after the other. @param separator what stands between two of them */
    static Text joined(String separator, List<Text> texts) {
        return new Text(String.join(separator, texts.stream().map(Text::text).toList()));
    }

    Text map(UnaryOperator<String> change) {
        return new Text(change.apply(text));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What Plotly.js reads as this text; lines are broken where it has line breaks. */
    String escaped() {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")
                .replace("\n", "<br>");
    }
}
