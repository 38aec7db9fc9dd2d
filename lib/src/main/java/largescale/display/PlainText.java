package largescale.display;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.word.Language;
import largescale.word.Text;

/** A display as plain text, for where there is nothing better: a line a row, tabs between cells. */
public final class PlainText {

    private PlainText() {}

    /** The text in a language. */
    public static String of(Display display, Language language) {
        return lines(display.content())
                .map(line -> line.stream().map(text -> text.in(language)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<List<Text>> lines(Content content) {
        if (content.grid() != null) {
            return Stream.concat(Stream.ofNullable(content.caption()).map(caption -> List.of(caption.title())),
                    lines(content.grid()));
        }
        if (content instanceof Content.EmptyExhibit empty) {
            return Stream.of(empty.caption().title(), empty.said()).filter(text -> !text.isEmpty()).map(List::of);
        }
        if (content instanceof Content.Finding finding) {
            return Stream.of(List.of(finding.sentence().plain()));
        }
        if (content instanceof Content.Comparison comparison) {
            return comparison.statements().stream().map(statement -> List.of(statement.meaning(),
                    statement.yearsShown(), statement.published().text(), statement.computed().text(),
                    statement.verdict()));
        }
        return ((Content.Overview) content).lines().stream().map(line -> List.of(line.name(), line.value().plain()));
    }

    private static Stream<List<Text>> lines(Grid grid) {
        return Stream.concat(Stream.of(grid.head()), grid.rows().stream())
                .map(row -> row.stream().map(PlainText::text).toList());
    }

    private static Text text(Cell cell) {
        return cell.links().isEmpty() ? cell.text() : Text.same(cell.value());
    }
}
