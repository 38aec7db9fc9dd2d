package largescale.word;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return text.isEmpty()
                ? new Sentence(List.of(), List.of())
                : new Sentence(List.of(new Piece(text.en())), List.of(new Piece(text.ko())));
    }

    /** Sentences one after the other, those that are not empty. @param separator what stands between two of them */
    public static Sentence joined(String separator, List<Sentence> sentences) {
        List<Sentence> said = sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
        return new Sentence(joined(separator, said, Language.EN), joined(separator, said, Language.KO));
    }

    private static List<Piece> joined(String separator, List<Sentence> sentences, Language language) {
        List<Piece> pieces = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (!pieces.isEmpty() && !separator.isEmpty()) {
                pieces.add(new Piece(separator));
            }
            pieces.addAll(sentence.in(language));
        }
        return List.copyOf(pieces);
    }

    /** With another sentence in the place of a gap. @param gap a text that the sentence has once, in its only piece */
    public Sentence filled(String gap, Sentence other) {
        return new Sentence(filled(en.get(0).text(), gap, other.en), filled(ko.get(0).text(), gap, other.ko));
    }

    private static List<Piece> filled(String text, String gap, List<Piece> other) {
        int place = text.indexOf(gap);
        return Stream.of(List.of(new Piece(text.substring(0, place))), other,
                List.of(new Piece(text.substring(place + gap.length()))))
                .flatMap(List::stream).filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** Whether it says nothing. */
    @JsonIgnore
    public boolean isEmpty() {
        return en.isEmpty();
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
