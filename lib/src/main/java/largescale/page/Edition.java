package largescale.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import largescale.compare.Published;
import largescale.compare.Status;
import largescale.display.Content;
import largescale.display.ListedModel;
import largescale.word.Language;
import largescale.word.Text;
import largescale.word.Words;

/**
 * A report in one language: what its pages share.
 *
 * @param languages all languages that it is written in
 * @param models all models of the report, by the names of their rows
 */
record Edition(Language language, List<Language> languages, Words words, List<Section> sections,
        Map<String, ListedModel> models) {

    /** So many revised figures stand on the overview. */
    private static final int MOST_REVISED = 5;

    /** A published statement, and where it is computed. */
    record Line(Section section, Section.Placed place, Content.Subject subject, Content.Statement statement) {

        private boolean isRevisedCount() {
            return statement.status() == Status.REVISED && statement.unit() == Published.Kind.MODELS;
        }

        private BigDecimal distance() {
            return new BigDecimal(statement.value()).subtract(new BigDecimal(statement.publishedValue())).abs();
        }
    }

    static Edition of(List<Notebook> notebooks, Language language, List<Language> languages, Words words,
            UnaryOperator<String> cleaning) {
        return new Edition(language, languages, words,
                notebooks.stream().map(notebook -> Section.of(notebook, language, cleaning)).toList(),
                Lists.known(notebooks));
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
        return sections.stream().flatMap(Section::displays)
                .filter(placed -> placed.display().content() instanceof Content.Overview).findFirst()
                .map(placed -> new Section.Placed(placed.display(), Section.key(placed.display().content())));
    }

    /** What stands under the title of each page: what the report stands on, in short. */
    String stamp() {
        return said(Content.Overview::stamp);
    }

    String citation() {
        return said(Content.Overview::citation);
    }

    private String said(Function<Content.Overview, Text> part) {
        return overview().map(part).orElse(Text.NONE).in(language);
    }

    private Optional<Content.Overview> overview() {
        return standing().map(placed -> (Content.Overview) placed.display().content());
    }

    /** Whether something that a cell showed says what the report has said at its beginning already. */
    boolean isSaid(Section.Shown shown) {
        return shown instanceof Section.Placed placed && placed.display().content() instanceof Content.Overview other
                && other.lines().equals(overview().orElseThrow().lines());
    }

    /** How many figures or claims have a status. */
    long count(Content.Subject subject, Status status) {
        return lines().filter(line -> line.subject() == subject && line.statement().status() == status).count();
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
        return sections.stream().flatMap(section -> section.comparisons().stream().flatMap(placed -> {
            Content.Comparison comparison = (Content.Comparison) placed.display().content();
            return comparison.statements().stream()
                    .map(statement -> new Line(section, placed, comparison.subject(), statement));
        }));
    }
}
