package largescale.page;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The data of a page, for its script. */
final class Json {

    private static final JsonMapper INSIDE = JsonMapper
            .builder(new JsonFactoryBuilder().characterEscapes(new Escapes()).build())
            // The same data make the same page, whatever order a map has.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Json() {}

    /** A value as JSON that no text in it can end the script element of. */
    static String inScript(Object value) {
        try {
            return INSIDE.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a character that opens a tag or a comment. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private final int[] codes = standardAsciiEscapesForJSON();

        Escapes() {
            codes['<'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
