package largescale.press.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import largescale.compare.Published.Subject;
import largescale.compare.PublishedReport;
import largescale.compare.Status;
import largescale.count.Window;
import largescale.display.Content;
import largescale.word.Language;
import largescale.word.Said;
import largescale.word.Value;
import largescale.word.Words;

/**
 * A report in one language: what its pages share.
 *
 * @param languages all languages that it is written in
 * @param models all models of the report, as {@link ListedModels} has them
 */
record Edition(Words words, List<Language> languages, List<Section> sections, ListedModels models) {

    /**
     * The statements of one report in one comparison of a section.
     *
     * @param report the report
     * @param section the section that names these statements
     * @param placed the comparison
     */
    record Group(Content.ReportNote report, Section section, Section.Placed placed) {

        /** The address of a group on the check page. */
        static String id(Content.ComparisonShown comparison, String report) {
            return report + "-" + comparison.key();
        }

        private Content.ComparisonShown comparison() {
            return (Content.ComparisonShown) placed.content();
        }

        String id() {
            return id(comparison(), report.report());
        }

        /** Those of its statements for which the data has a value. */
        List<Content.Statement> statements() {
            return all().filter(one -> one.status() != Status.NOT_APPLICABLE).toList();
        }

        /** Those of which the data has another value than what was published. */
        List<Content.Statement> differing() {
            return statements().stream().filter(one -> one.status() != Status.REPRODUCED).toList();
        }

        private Stream<Content.Statement> all() {
            return comparison().statements().stream().filter(one -> one.report().equals(report.report()));
        }
    }

    /** A chart that the overview has too, and the section that it comes from. */
    record Picture(Section section, Section.Placed place) {}

    static Edition of(List<Notebook> notebooks, Language language, List<Language> languages) {
        Words words = Words.in(language);
        return new Edition(words, languages,
                notebooks.stream().map(notebook -> Section.of(notebook, words)).toList(),
                ListedModels.of(notebooks, words));
    }

    /** A text of the pages. */
    String text(String english) {
        return words.term("Page", english);
    }

    /** The years of a window. */
    String years(Window window) {
        return words.value("Window", window.toString());
    }

    /** What the whole report stands on: what its first section says of it. */
    Optional<Section.Placed> standing() {
        return sections.stream().flatMap(section -> section.standing().stream()).findFirst()
                .map(placed -> new Section.Placed(placed.display(), placed.content().key(), null, null,
                        placed.stamp()));
    }

    /** The same as its content. */
    Optional<Content.OverviewShown> overview() {
        return standing().map(placed -> (Content.OverviewShown) placed.content());
    }

    /** Whether a section stands on what the whole report stands on. */
    boolean isSaid(Section section) {
        return section.overview().map(Content.OverviewShown::lines)
                .equals(overview().map(Content.OverviewShown::lines));
    }

    /** The findings of all sections that have a tag. */
    List<Section.Placed> tagged(String tag) {
        return sections.stream().flatMap(section -> section.tagged(tag)).toList();
    }

    /** What stands on the overview as a picture. */
    List<Picture> pictures() {
        return sections.stream().flatMap(section -> section.tagged(Section.PICTURE)
                .map(placed -> new Picture(section, placed))).toList();
    }

    /** The section that has all models to look through. */
    Optional<Section> explorer() {
        return sections.stream().filter(Section::isOfAllModels).findFirst();
    }

    /** The day of the newest snapshot whose models the report has. */
    Optional<LocalDate> newest() {
        return sections.stream().flatMap(section -> section.displays(Content.ModelsShown.class))
                .flatMap(placed -> ((Content.ModelsShown) placed.content()).snapshots().stream())
                .map(Content.OfSnapshot::name).filter(Words::isDay).map(LocalDate::parse)
                .max(LocalDate::compareTo);
    }

    /** Which report is counted anew, and on which data the rest stands, in sentences. */
    String origin() {
        PublishedReport report = PublishedReport.all().get(0);
        return words.say(Said.of("origin", Map.of(
                "author", Value.of(report.author()).in("Report"),
                "work", Value.of(report.title()).in("Report"),
                "by", Value.of(report.publisher()).in("Report"),
                "published", Value.of(report.published()).in("Day"),
                "later", newest().isPresent(),
                "day", newest().orElse(report.dataOf()),
                "version", Assets.version())));
    }

    /** The prose in which the report explains its terms, with its section. */
    Optional<Map.Entry<Section, Section.ProseBlock>> glossary() {
        return sections.stream().flatMap(section -> section.prose(Section.GLOSSARY).stream()
                .map(prose -> Map.entry(section, prose))).findFirst();
    }

    /** The terms that the report explains. */
    Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>();
        sections.forEach(section -> terms.putAll(section.terms()));
        return terms;
    }

    /** How many of the published statements are reproduced, in a sentence. */
    String agreement() {
        Predicate<Content.Statement> reproduced = one -> one.status() == Status.REPRODUCED;
        long figures = tally(Subject.FIGURES, one -> true), claims = tally(Subject.CLAIMS, one -> true);
        return words.say(Said.of("agreement", Map.of(
                "figures", tally(Subject.FIGURES, reproduced),
                "allFigures", figures,
                "claims", tally(Subject.CLAIMS, reproduced),
                "allClaims", claims,
                "all", figures + claims,
                "revised", Stream.of(Subject.values())
                        .mapToLong(subject -> tally(subject, one -> one.status() == Status.REVISED)).sum())));
    }

    /** How many statements of the report that this project makes living have a value in this data, and more. */
    private long tally(Subject subject, Predicate<Content.Statement> which) {
        String first = reports().stream().findFirst().map(Content.ReportNote::report).orElse("");
        return groups().filter(group -> group.report().report().equals(first))
                .flatMap(group -> group.statements().stream())
                .filter(one -> one.unit().subject() == subject).filter(which).count();
    }

    /** The reports whose statements are compared; the first is the one that this project makes living. */
    List<Content.ReportNote> reports() {
        return groups().map(Group::report).distinct().toList();
    }

    /** The statements of a report, section by section. */
    List<Group> groups(Content.ReportNote report) {
        return groups().filter(group -> group.report().equals(report)).toList();
    }

    /** That a report has statements which cannot be compared, and why; empty if all can. */
    String unanswered(Content.ReportNote report) {
        List<Content.Statement> some = groups(report).stream().flatMap(Group::all)
                .filter(one -> one.status() == Status.NOT_APPLICABLE).toList();
        Stream<String> why = some.stream().flatMap(one -> one.why().stream()).map(words::say);
        return some.isEmpty()
                ? ""
                : words.say(Said.of("unanswered", Map.of("count", some.size())))
                        + why.findFirst().map(text -> " " + text).orElse("");
    }

    /** The same, group by group. */
    Stream<Group> groups() {
        return sections.stream().flatMap(section -> section.displays(Content.ComparisonShown.class)
                .flatMap(placed -> ((Content.ComparisonShown) placed.content()).reports().stream()
                        .map(report -> new Group(report, section, placed))));
    }
}
