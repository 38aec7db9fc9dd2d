package largescale.display;

import java.util.List;
import java.util.Optional;
import largescale.chart.Plotly;
import largescale.word.Text;
import largescale.word.Words;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** Shows values that are not the library's. */
public final class Displays {

    private Displays() {}

    /** A Tablesaw table, every row of it. */
    public static Display of(Table table) {
        Grids grids = new Grids(Numbers.of(Words.read()), year -> false);
        Text title = Text.same(table.name() == null ? "" : table.name());
        return grids.numbers().display(new Content.BareTable(title, grids.table(table)));
    }

    /** A jsplot figure, in the house's style. */
    public static Display of(Figure figure) {
        Grids grids = new Grids(Numbers.of(Words.read()), year -> false);
        Plotly plotly = Plotly.of(figure);
        Text title = grids.words().term("Title", plotly.title());
        Caption caption = new Caption(Exhibit.slug(plotly.title()), title, Text.NONE, Text.NONE, List.of(), Text.NONE,
                "");
        return grids.numbers().display(grids.chart(caption, plotly, Optional.empty(), null, null));
    }
}
