package largescale.word;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    private static final Pattern MARKED = Pattern
            .compile(BEGIN + "([^" + NAMED + "]*)" + NAMED + "([^" + END + "]*)" + END);

    private Marks() {}

    /** A text with marks. @param where a list of models, or an address on the web */
    static String around(String text, Object where) {
        return "" + BEGIN + where + NAMED + text + END;
    }

    /**
     * A pattern of ICU's with marks around each number of values that have a list of models: {@code {name, number}},
     * and # in their plurals; and with the names of those that it selects by.
     */
    static String inPattern(String pattern, Map<String, Value> values) {
        MessagePattern parts = new MessagePattern(pattern);
        StringBuilder marked = new StringBuilder();
        Deque<String> arguments = new ArrayDeque<>();
        int done = 0;
        for (int i = 0; i < parts.countParts(); i++) {
            MessagePattern.Part part = parts.getPart(i);
            String argument = null;
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                arguments.push(parts.getSubstring(parts.getPart(i + 1)));
                argument = part.getArgType() == MessagePattern.ArgType.SIMPLE ? arguments.peek() : null;
                if (part.getArgType() == MessagePattern.ArgType.SELECT) {
                    int name = parts.getPart(i + 1).getIndex();
                    marked.append(pattern, done, name).append(CHOICE);
                    done = name;
                }
            } else if (part.getType() == MessagePattern.Part.Type.ARG_LIMIT) {
                arguments.pop();
            } else if (part.getType() == MessagePattern.Part.Type.REPLACE_NUMBER) {
                argument = arguments.peek();
            }
            Value value = argument == null ? null : values.get(argument);
            if (value != null && value.list() != null && value.isPlural(argument)) {
                int end = parts.getPart(parts.getLimitPartIndex(i)).getLimit();
                marked.append(pattern, done, part.getIndex())
                        .append(around(pattern.substring(part.getIndex(), end), value.list()));
                done = end;
            }
        }
        return marked.append(pattern.substring(done)).toString();
    }

    /** The values that a pattern names, also inside of its plurals. */
    static List<String> names(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        return IntStream.range(0, parts.countParts()).mapToObj(parts::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME).map(parts::getSubstring)
                .distinct().toList();
    }

    /** The pieces of a marked sentence. */
    static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARKED.matcher(sentence);
        int done = 0;
        while (mark.find()) {
            add(pieces, sentence.substring(done, mark.start()));
            String where = mark.group(1);
            boolean list = where.matches("\\d+");
            pieces.add(new Piece(mark.group(2), list ? Integer.valueOf(where) : null, list ? null : where));
            done = mark.end();
        }
        add(pieces, sentence.substring(done));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null, null));
        }
    }
}
