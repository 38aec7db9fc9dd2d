package largescale.display;

import java.util.Optional;
import largescale.chart.ChartData;
import largescale.chart.ChartSummary;
import largescale.chart.HouseStyle;
import largescale.chart.Plotly;
import largescale.compare.Comparison;
import largescale.count.Evidence;
import largescale.word.Text;
import largescale.word.Words;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** Shows values that are not the library's, and what has no other way to be shown. */
public final class Displays {

    private Displays() {}

    /** A Tablesaw table, every row of it. */
    public static Display of(Table table) {
        Words words = Words.read();
        Lists lists = new Lists();
        Text title = Text.same(table.name() == null ? "" : table.name());
        return Display.of(new Content.BareTable(title, grids(title, lists, words).table(table)), lists, words);
    }

    /** A jsplot figure, in the house's style. */
    public static Display of(Figure figure) {
        Plotly plotly = Plotly.of(figure);
        Words words = Words.read();
        Lists lists = new Lists();
        Text title = words.term("Title", plotly.title());
        ChartData data = ChartData.of(plotly, Optional.empty());
        Grids grids = grids(title, lists, words);
        return Display.of(
                new Content.ChartExhibit(
                        new Caption(Exhibit.slug(plotly.title()), title, Text.NONE, List.of(), ""),
                        words.both(wording -> new ChartSummary(data, wording).sentence()),
                        new HouseStyle(data, words, year -> false, grids.numbers()).of(plotly, title, List.of()),
                        grids.numbersOf(data)),
                lists,
                words);
    }

    /** Published figures or claims beside the computed ones. */
    public static Display of(Comparison comparison) {
        return Comparisons.display(comparison);
    }

    private static Grids grids(Text title, Lists lists, Words words) {
        return new Grids(
                new Cells(words, year -> false), new Numbers(title, Evidence.NONE, lists, words), words);
    }
}
