package largescale.word;

import java.util.function.Function;
import java.util.function.Predicate;

/** Bridge. */
public final class Words {
    private final Wording english = Wording.in(Language.EN);
    private final Wording korean = Wording.in(Language.KO);

    public static Words read() {
        return new Words();
    }
    public Text both(Function<Wording, String> worded) {
        return new Text(worded.apply(english), worded.apply(korean));
    }
    public Text term(String context, String english) {
        return both(wording -> wording.term(context, english));
    }
    public Text column(String name) {
        return both(wording -> wording.column(name));
    }
    public Text value(String column, Object value) {
        return both(wording -> wording.value(column, value));
    }
    public Text category(String column, Object value) {
        return both(wording -> wording.category(column, value));
    }
    public Text year(String year, Predicate<String> unfinished) {
        return both(wording -> wording.year(year, !unfinished.test(year)));
    }
    public Text say(Said said) {
        return both(wording -> wording.say(said));
    }
}
