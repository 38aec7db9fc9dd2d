package largescale.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of methods in a cell, as far as their arguments are texts that stand there. */
final class Calls {

    // Possessive: a long text would take a frame of the stack for each of its letters.
    private static final Pattern TOKEN = Pattern.compile("(?s:\"\"\".*?\"\"\")"
            + "|\"(?<text>[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)(?:\"|$)|//[^\\n]*+|(?s:/\\*.*?\\*/)|\\s++"
            + "|(?<name>[.\\w]++)\\s*+\\(|(?<sign>'(?:[^'\\\\\\n]|\\\\.)'|\\w++|\\S)");
    private static final Pattern LIST = Pattern.compile("(?:List|Set)\\.of");

    private final List<Call> closed = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /**
     * One call.
     *
     * @param method its name, with what stands before it: {@code Count.where}; one of another call's result begins with
     *     a point
     * @param on that other call
     * @param arguments the texts of each, several of a list of texts; none where it is anything else
     */
    record Call(String method, Optional<Call> on, List<List<String>> arguments) {

        /** The text that an argument is, if it is one. */
        Optional<String> text(int argument) {
            return argument >= 0 && argument < arguments.size() && arguments.get(argument).size() == 1
                    ? Optional.of(arguments.get(argument).get(0))
                    : Optional.empty();
        }
    }

    /** A call whose bracket is not closed yet. */
    private static final class Open {

        private final String method;
        private final Optional<Call> on;
        private final List<List<String>> arguments = new ArrayList<>();
        private List<String> texts = new ArrayList<>();
        private boolean isComputed;

        Open(String method, Optional<Call> on) {
            this.method = method;
            this.on = on;
        }

        boolean isList() {
            return LIST.matcher(method).matches();
        }

        void next() {
            arguments.add(isComputed ? List.of() : texts);
            texts = new ArrayList<>();
            isComputed = false;
        }

        Call ended() {
            next();
            return new Call(method, on, arguments);
        }
    }

    private Calls(String source) {
        Matcher token = TOKEN.matcher(source);
        Optional<Call> last = Optional.empty();
        // What stands in no bracket.
        open.push(new Open("", last));
        while (token.find()) {
            Open inner = open.element();
            String name = token.group("name");
            if (name != null || "(".equals(token.group("sign"))) {
                String method = name == null ? "" : name;
                open.push(new Open(method, method.startsWith(".") ? last : Optional.empty()));
                inner.isComputed |= !open.element().isList();
            } else if (token.group("text") != null) {
                inner.texts.add(token.group("text"));
            } else if (")".equals(token.group("sign")) && open.size() > 1) {
                Call ended = open.pop().ended();
                last = Optional.of(ended);
                closed.add(ended);
                if (inner.isList()) {
                    open.element().texts.addAll(ended.arguments().stream().flatMap(List::stream).toList());
                }
            } else if (",".equals(token.group("sign"))) {
                inner.next();
            } else if (token.group("sign") != null) {
                inner.isComputed = true;
            }
        }
    }

    /** Those that a source has, the inner ones first. */
    static List<Call> in(String source) {
        return new Calls(source).closed;
    }

    /** The innermost that a source ends in, whose last argument is what stands there so far; a list is no call. */
    static Call around(String source) {
        return new Calls(source).open.stream().filter(call -> !call.isList()).findFirst().orElseThrow().ended();
    }
}
