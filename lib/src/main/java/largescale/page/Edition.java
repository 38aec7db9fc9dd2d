package largescale.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.compare.Status;
import largescale.display.Content;
import largescale.word.Language;
import largescale.word.Text;
import largescale.word.Words;

/**
 * A report in one language: what its pages share.
 *
 * @param languages all languages that it is written in
 */
record Edition(Language language, List<Language> languages, Words words, List<Section> sections, Lists.Known models) {

    /** So many revised figures stand on the overview. */
    private static final int MOST_REVISED = 5;

    /** A published statement, and where it is computed. */
    record Line(Section section, Section.Placed place, Content.Statement statement) {

        private boolean isRevisedCount() {
            return statement.status() == Status.REVISED && statement.unit().equals("models");
        }

        private BigDecimal distance() {
            return new BigDecimal(statement.value()).subtract(new BigDecimal(statement.publishedValue())).abs();
        }
    }

    static Edition of(List<Notebook> notebooks, Language language, List<Language> languages, Words words,
            Cleaning cleaning) {
        return new Edition(language, languages, words,
                notebooks.stream().map(notebook -> Section.of(notebook, language, cleaning)).toList(),
                Lists.Known.of(notebooks));
    }

    /** A text of the pages. */
    String text(String english) {
        return words.term("Page", english).in(language);
    }

    /** The head of a column. */
    String column(String english) {
        return words.term("Column", english).in(language);
    }

    /** A status in words. */
    String text(Status status) {
        return words.term("Status", status.toString()).in(language);
    }

    /** What the whole report stands on: what its first section says of it. */
    Optional<Section.Placed> standing() {
        return sections.stream().flatMap(section -> section.displays().stream())
                .filter(placed -> placed.display().content() instanceof Content.Overview).findFirst()
                .map(placed -> new Section.Placed(placed.display(), Section.key(placed.display().content())));
    }

    /** What stands under the title of each page: what the report stands on, in short. */
    String stamp() {
        return overview().map(Content.Overview::stamp).orElse(Text.NONE).in(language);
    }

    String citation() {
        return overview().map(Content.Overview::citation).orElse(Text.NONE).in(language);
    }

    private Optional<Content.Overview> overview() {
        return standing().map(placed -> (Content.Overview) placed.display().content());
    }

    /** Whether something that a cell showed says what the report has said at its beginning already. */
    boolean isSaid(Section.Shown shown) {
        return shown instanceof Section.Placed placed && placed.display().content() instanceof Content.Overview other
                && overview().map(Edition::words).equals(Optional.of(words(other)));
    }

    private static List<Object> words(Content.Overview overview) {
        return Stream.concat(Stream.of(overview.title()), overview.lines().stream()
                .flatMap(line -> Stream.of(line.name(), line.value().plain()))).map(Object.class::cast).toList();
    }

    /** How many figures or claims have a status. */
    long count(Content.Subject subject, Status status) {
        return lines().filter(line -> ((Content.Comparison) line.place().display().content()).subject() == subject)
                .filter(line -> line.statement().status() == status).count();
    }

    /** The statements of which the report's own data gives another value. */
    List<Line> differing() {
        return lines().filter(line -> line.statement().status() == Status.DIFFERS).toList();
    }

    /** The numbers of models that a newer snapshot moves most. */
    List<Line> revised() {
        return lines().filter(Line::isRevisedCount).sorted(Comparator.comparing(Line::distance).reversed())
                .limit(MOST_REVISED).toList();
    }

    private Stream<Line> lines() {
        return sections.stream()
                .flatMap(section -> section.comparisons().stream()
                        .flatMap(placed -> ((Content.Comparison) placed.display().content()).statements().stream()
                                .map(statement -> new Line(section, placed, statement))));
    }
}
