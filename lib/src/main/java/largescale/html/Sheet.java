package largescale.html;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import largescale.count.Evidence;
import largescale.display.Caption;
import largescale.display.Content;
import largescale.display.Grid;
import largescale.display.Grid.Column;
import largescale.display.Grid.Kind;
import largescale.display.Links;
import largescale.word.Format;
import largescale.word.Value;
import largescale.word.Words;

/** A table in one language. The first cell of each row is the row's head. */
public record Sheet(List<Cell> head, List<List<Cell>> rows) {

    /** So many rows fill a screen; a longer table scrolls. */
    static final int SCREEN = 20;

    /** A text of so many letters has room beside others. */
    private static final int SHORT = 15;

    /** @param caption what stands around it @param on where it is shown */
    static Sheet of(Grid grid, Caption caption, Spot on) {
        Maker cells = new Maker(caption, on);
        List<Column> columns = grid.columns();
        List<Cell> head = columns.stream().map(cells::head).toList();
        List<List<Cell>> rows = grid.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> cells.of(columns.get(i), row.get(i), row.get(0))).toList())
                .toList();
        return switch (grid.look()) {
            case PLAIN -> new Sheet(head, rows);
            case PROFILES -> profiles(head, rows);
        };
    }

    /** Values of a column as cells. */
    static List<Cell> column(Column column, List<Value> values, Caption caption, Spot on) {
        Maker cells = new Maker(caption, on);
        return values.stream().map(value -> cells.of(column, value, value)).toList();
    }

    /** A column a row of the grid, headed by its first cell; what is not known of any is left out. */
    private static Sheet profiles(List<Cell> head, List<List<Cell>> rows) {
        List<List<Cell>> lines = IntStream.range(0, head.size())
                .mapToObj(i -> Stream.concat(Stream.of(head.get(i)), rows.stream().map(row -> row.get(i)))
                        .map(Cell::inProfile).toList())
                .filter(line -> line.stream().skip(1).anyMatch(cell -> !cell.text().equals(Words.UNKNOWN))).toList();
        return new Sheet(lines.get(0), lines.subList(1, lines.size()));
    }

    /** Whether its columns stand one below the other where there is no room beside each other: several of long text. */
    boolean stacks() {
        return head.size() > 2 && Stream.concat(Stream.of(head), rows.stream()).flatMap(List::stream)
                .allMatch(cell -> cell.kind() == Kind.TEXT) && rows.stream().flatMap(row -> row.stream().skip(1))
                        .anyMatch(cell -> cell.text().length() > SHORT);
    }

    /** Makes cells of values. */
    private record Maker(Caption caption, Spot on) {

        private Words words() {
            return on.words();
        }

        Cell head(Column column) {
            if (column.of() != null) {
                return new Cell(words().value(column.of(), column.name()), column.kind(), null, null);
            }
            return Evidence.isYear(column.name())
                    ? year(column.name())
                    : new Cell(words().column(column.name()), column.kind(), null, null);
        }

        private Cell year(String year) {
            return new Cell(words().year(year, caption.isOver(year)), Kind.NUMBER, year, null);
        }

        /** @param first the head of the row, which may say what its numbers are */
        Cell of(Column column, Value value, Value first) {
            String name = value.column() == null ? column.name() : value.column();
            if (value.value() == null) {
                return new Cell(Words.UNKNOWN, column.kind(), "", null);
            }
            if (value.value() instanceof Number number) {
                boolean isYear = Format.of(name) == Format.YEAR && number.doubleValue() == number.intValue();
                String row = String.valueOf(first.value());
                String unit = Format.of(name) == Format.PLAIN && Format.of(row) == Format.PERCENT ? row : name;
                return isYear ? year(Integer.toString(number.intValue())) : number(unit, number, value.list());
            }
            String text = value.value().toString();
            if (column.kind() == Kind.DAY) {
                return new Cell(words().day(text), Kind.DAY, text, null);
            }
            if (name.equals("Link")) {
                return links(text);
            }
            if (value.link() != null) {
                return new Cell(words().category(name, text), Kind.TEXT, null, on.amongAll(value.link()));
            }
            return Cell.of(name.equals("What") ? words().column(text) : words().category(name, value.value()));
        }

        /** A number of a column. @param list that of the models behind it, or null */
        Cell number(String column, Number number, Integer list) {
            return new Cell(words().value(column, number), Kind.NUMBER, Format.of(column).plain(number), on.list(list));
        }

        /** Addresses; only those of the web lead anywhere. */
        private static Cell links(String addresses) {
            List<String> others = new ArrayList<>(Splitter.on(' ').splitToList(addresses));
            List<String> ofTheWeb = Links.ofTheWeb(others);
            others.removeAll(ofTheWeb);
            return new Cell(String.join(" ", others), Kind.TEXT, addresses, null, ofTheWeb);
        }
    }

    /** The published value of a statement, or the recomputed one. @param list that of the models behind it, or null */
    public static Cell of(Content.Statement statement, String value, Integer list, Spot on) {
        Maker cells = new Maker(null, on);
        Words words = on.words();
        if (value.isEmpty()) {
            return new Cell(Words.UNKNOWN, Kind.TEXT, "", null);
        }
        return switch (statement.unit()) {
            case MODELS -> cells.number("Models", Integer.valueOf(value), list);
            case ORGANIZATIONS -> cells.number("Count", Integer.valueOf(value), null);
            case PERCENT -> new Cell(words.value("Percent", Double.valueOf(value)) + "%", Kind.NUMBER, value, null);
            case TRUTH -> Cell.of(words.value("Truth", value.equals("true")));
            default -> Cell.of(String.join(", ", Splitter.on(';').splitToStream(value)
                    .map(name -> words.value(statement.context(), name)).toList()));
        };
    }
}
