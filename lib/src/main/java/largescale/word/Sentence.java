package largescale.word;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence in both languages, in pieces: some of its numbers lead to the models behind them, some words to an
 * address.
 */
public record Sentence(List<Piece> en, List<Piece> ko) {

    /**
     * A piece of a sentence.
     *
     * @param list the number of its list of models among those of the display; null where it leads to none
     * @param link the address on the web that it leads to; null where it leads to none
     */
    public record Piece(String text, @JsonInclude(JsonInclude.Include.NON_NULL) Integer list,
            @JsonInclude(JsonInclude.Include.NON_NULL) String link) {

        /** A piece that leads nowhere. */
        public Piece(String text) {
            this(text, null, null);
        }
    }

    /** A text that leads nowhere. */
    public static Sentence of(Text text) {
        return new Sentence(List.of(new Piece(text.en())), List.of(new Piece(text.ko())));
    }

    /** Its pieces in a language. */
    public List<Piece> in(Language language) {
        return language == Language.KO ? ko : en;
    }

    /** The same without what leads anywhere. */
    public Text plain() {
        return new Text(plain(en), plain(ko));
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
