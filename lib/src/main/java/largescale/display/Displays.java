package largescale.display;

import java.util.Optional;
import largescale.chart.ChartData;
import largescale.chart.Plotly;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** Shows values that are not the library's. */
public final class Displays {

    private Displays() {}

    /** A Tablesaw table, every row of it. */
    public static Display of(Table table) {
        Lists lists = new Lists();
        String name = table.name() == null ? "" : table.name();
        return Display.of(new Content.TableShown(Caption.of(null, name), Grid.of(table, Grid.Look.PLAIN, lists), null),
                lists);
    }

    /** A jsplot figure, in the house's style. */
    public static Display of(Figure figure) {
        Lists lists = new Lists();
        ChartData chart = Plotly.of(figure);
        Caption caption = Caption.of(Exhibit.slug(chart.title()), chart.title());
        return Display.of(Charted.of(caption, chart, Optional.empty(), null, null, lists), lists);
    }
}
