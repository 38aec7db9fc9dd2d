package largescale.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import largescale.compare.Published;
import largescale.compare.Status;
import largescale.display.Content;
import largescale.display.ListedModel;
import largescale.word.Language;
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

    /** A chart that the overview has too, and the section that it comes from. */
    record Picture(Section section, Section.Placed place) {}

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
        return sections.stream().flatMap(section -> section.standing().stream()).findFirst()
                .map(placed -> new Section.Placed(placed.display(), Section.key(placed.display().content())));
    }

    /** The same as its content. */
    Optional<Content.Overview> overview() {
        return sections.stream().flatMap(section -> section.overview().stream()).findFirst();
    }

    /** Whether a section stands on what the whole report stands on. */
    boolean isSaid(Section section) {
        return section.overview().map(Content.Overview::lines).equals(overview().map(Content.Overview::lines));
    }

    /** The sections that stand on other data or years than the whole report. */
    List<Section> apart() {
        return sections.stream().filter(section -> section.overview().isPresent() && !isSaid(section)).toList();
    }

    /** The finding that answers the question of the report. */
    Optional<Section.Placed> lead() {
        return sections.stream().flatMap(section -> section.tagged(Section.LEAD)).findFirst();
    }

    /** The main findings of a section: its headlines, without the answer of the report. */
    List<Section.Placed> headlines(Section section) {
        return section.tagged(Section.HEADLINE).filter(placed -> !lead().equals(Optional.of(placed))).toList();
    }

    /** What stands on the overview as a picture. */
    List<Picture> pictures() {
        return sections.stream().flatMap(section -> section.tagged(Section.PICTURE)
                .map(placed -> new Picture(section, placed))).toList();
    }

    /** What the data has on the conclusions of the report. */
    List<Section.Placed> conclusions() {
        return sections.stream().flatMap(section -> section.tagged(Section.CONCLUSION)).toList();
    }

    /** The terms that the report explains. */
    Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>();
        sections.forEach(section -> terms.putAll(section.terms()));
        return terms;
    }

    /** How many of the published statements are reproduced, in a sentence. */
    String agreement() {
        return words.sentence("{figures, number} of {allFigures, number} figures and {claims, number} of "
                + "{allClaims, number} claims of the report are reproduced.",
                Map.of("figures", count(Content.Subject.FIGURES, Status.REPRODUCED),
                        "allFigures", count(Content.Subject.FIGURES),
                        "claims", count(Content.Subject.CLAIMS, Status.REPRODUCED),
                        "allClaims", count(Content.Subject.CLAIMS)))
                .in(language);
    }

    private long count(Content.Subject subject) {
        return lines().filter(line -> line.subject() == subject).count();
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
