package largescale.word;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import largescale.word.Words.Piece;

/**
 * How the pieces of a sentence are found again after ICU has put it together, which keeps no account of them: marks
 * around what leads somewhere. They are characters for private use, which texts from the data lose before they come
 * into a sentence, and they don't leave this room.
 */
final class Marks {

    /** What stands before the name of a value that a pattern selects by: it is the same in all languages. */
    static final String CHOICE = "_";

    private static final char BEGIN = '\uE000';
    private static final char NAMED = '\uE001';
    private static final char END = '\uE002';

    /** What is marked, or stands before, between or behind that. */
    private static final Pattern PIECE = Pattern.compile(
            BEGIN + "([^" + NAMED + "]*)" + NAMED + "([^" + END + "]*)" + END + "|[^" + BEGIN + "]+");

    private Marks() {}

    /** A text with marks. @param where a list of models, or an address on the web; null for none */
    static String around(String text, Object where) {
        return where == null ? text : begin(where) + text + END;
    }

    private static String begin(Object where) {
        return "" + BEGIN + where + NAMED;
    }

    /**
     * A pattern of ICU's with marks around each number of values that have a list of models: {@code {name, number}},
     * and # in their plurals; and with the names of those that it selects by.
     */
    static String inPattern(String pattern, Map<String, Value> values) {
        MessagePattern parts = new MessagePattern(pattern);
        StringBuilder marked = new StringBuilder(pattern);
        // From the last on, so that what is put in moves nothing that is still to come.
        for (int i = parts.countParts() - 1; i >= 0; i--) {
            Part part = parts.getPart(i);
            boolean begins = part.getType() == Part.Type.ARG_START;
            if (begins && part.getArgType() == ArgType.SELECT) {
                marked.insert(parts.getPart(i + 1).getIndex(), CHOICE);
            } else if (begins && part.getArgType() == ArgType.SIMPLE || part.getType() == Part.Type.REPLACE_NUMBER) {
                String name = argument(parts, i);
                Value value = values.get(name);
                if (value != null && value.list() != null && value.isPlural(name)) {
                    marked.insert(parts.getPart(parts.getLimitPartIndex(i)).getLimit(), END)
                            .insert(part.getIndex(), begin(value.list()));
                }
            }
        }
        return marked.toString();
    }

    /** The name of the argument that begins with a part, or in whose plural it stands. */
    private static String argument(MessagePattern parts, int part) {
        int start = part;
        while (parts.getPartType(start) != Part.Type.ARG_START || parts.getLimitPartIndex(start) < part) {
            start--;
        }
        return parts.getSubstring(parts.getPart(start + 1));
    }

    /** The values that a pattern names, also inside of its plurals. */
    static List<String> names(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        return IntStream.range(0, parts.countParts()).mapToObj(parts::getPart)
                .filter(part -> part.getType() == Part.Type.ARG_NAME).map(parts::getSubstring)
                .distinct().toList();
    }

    /** The pieces of a marked sentence. */
    static List<Piece> pieces(String sentence) {
        return PIECE.matcher(sentence).results().map(Marks::piece).toList();
    }

    private static Piece piece(MatchResult match) {
        String where = match.group(1);
        if (where == null) {
            return new Piece(match.group(), null, null);
        }
        return where.matches("\\d+")
                ? new Piece(match.group(2), Integer.valueOf(where), null)
                : new Piece(match.group(2), null, where);
    }
}
