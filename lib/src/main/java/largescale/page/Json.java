package largescale.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import largescale.chart.PlotlyFigure;
import largescale.word.Language;

/** The data of a page, for its script: the same data make the same page, in any order of a map and any Java. */
final class Json {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // Java before 19 does not always write the shortest digits of a number.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private Json() {}

    /** A value as JSON without a character that opens a tag or a comment: no text in it can end the script element. */
    static String inScript(Object value) {
        return Seen.inJson(of(value)).replace("<", "\\u003C");
    }

    /** The same with its texts in a language. */
    static String inScript(Object value, Language language) {
        return inScript(PlotlyFigure.worded(JSON.convertValue(value, Object.class), language));
    }

    /** A value as JSON. */
    static String of(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
