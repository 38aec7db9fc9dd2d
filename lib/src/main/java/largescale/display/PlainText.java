package largescale.display;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.word.Language;

/** A display as plain text, for where there is nothing better: a line a row, tabs between cells. */
public final class PlainText {

    private PlainText() {}

    /** The text in a language. */
    public static String of(Display display, Language language) {
        Content content = display.content();
        if (content instanceof Content.BareTable table) {
            return grid(table.grid(), language);
        }
        if (content instanceof Content.TableExhibit table) {
            return table.caption().title().in(language) + "\n" + grid(table.grid(), language);
        }
        if (content instanceof Content.ChartExhibit chart) {
            return chart.caption().title().in(language) + "\n" + chart.summary().in(language) + "\n"
                    + grid(chart.numbers(), language);
        }
        if (content instanceof Content.EmptyExhibit empty) {
            return empty.caption().title().in(language) + "\n" + empty.said().in(language);
        }
        if (content instanceof Content.Finding finding) {
            return finding.sentence().plain().in(language);
        }
        if (content instanceof Content.Comparison comparison) {
            return comparison.statements().stream()
                    .map(statement -> Stream.of(
                            statement.meaning(),
                            statement.published().text(),
                            statement.computed().text(),
                            statement.verdict())
                            .map(text -> text.in(language))
                            .collect(Collectors.joining("\t")))
                    .collect(Collectors.joining("\n"));
        }
        return ((Content.Overview) content)
                .lines().stream()
                .map(line -> line.name().in(language) + "\t" + line.value().plain().in(language))
                .collect(Collectors.joining("\n"));
    }

    private static String grid(Grid grid, Language language) {
        return Stream.concat(Stream.of(grid.head()), grid.rows().stream())
                .map(row -> row.stream().map(cell -> cell(cell, language)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(Cell cell, Language language) {
        return cell.links().isEmpty() ? cell.text().in(language) : cell.value();
    }
}
