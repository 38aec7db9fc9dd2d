package largescale.notebook;

import java.util.List;
import java.util.Optional;
import largescale.load.BadInput;

/** What the compiler's errors and exceptions mean to an analyst who knows little Java, and what to do. */
public final class Lessons {

    private Lessons() {}

    /**
     * An error of the compiler's.
     *
     * @param code the compiler's name for the error, the same in all languages
     * @param message in the compiler's words
     * @param at the place in the source that it names
     * @param source the statement or declaration of the cell that has it
     */
    public record Rejected(String code, String message, int at, String source) {}

    /**
     * An exception that ended a cell.
     *
     * @param type the name of its class
     * @param message empty if it has none
     * @param stack frames of the notebook's own sources have no class
     * @param source the statement of the cell that ended so; empty if none is known
     */
    public record Thrown(String type, String message, List<StackTraceElement> stack, String source) {}

    /** What to say of an error of the compiler's; nothing if no lesson knows it. */
    public static Optional<String> of(Rejected rejected, Names names) {
        return Optional.empty();
    }

    /** What to say of an exception; nothing if no lesson knows it. */
    public static Optional<String> of(Thrown thrown, Names names) {
        return thrown.type().equals(BadInput.class.getName()) ? Optional.of(thrown.message()) : Optional.empty();
    }

    /** What to say of a cell that ends too early. @param source what is left of it */
    public static String ofUnfinished(String source) {
        return "The cell ends in the middle of a statement, a text or a comment.";
    }
}
