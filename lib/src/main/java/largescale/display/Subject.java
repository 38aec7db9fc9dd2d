package largescale.display;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import largescale.chart.Looks;
import largescale.load.BadInput;
import tech.tablesaw.api.Table;
import tech.tablesaw.plotly.components.Figure;

/** What an exhibit shows: a table, or a chart. Immutable. */
sealed interface Subject {

    /** A table. @param form how its rows become a grid: {@code Grids::table}, {@code Grids::profiles} … */
    record Rows(Table rows, BiFunction<Grids, Table, Grid> form) implements Subject {

        @Override
        public Optional<Table> table() {
            return Optional.of(rows);
        }

        @Override
        public Rows shaded() {
            return new Rows(rows, Grids::shaded);
        }
    }

    /** A chart. @param looks what jsplot cannot say of it @param folded the table below it, if it is to have one */
    record Chart(Figure figure, Looks looks, Optional<Folded> folded) implements Subject {

        @Override
        public Optional<Table> table() {
            return folded.map(Folded::table);
        }

        @Override
        public BiFunction<Grids, Table, Grid> form() {
            return Grids::table;
        }

        @Override
        public Chart looking(UnaryOperator<Looks> change) {
            return new Chart(figure, change.apply(looks), folded);
        }

        @Override
        public Chart above(Folded below) {
            return new Chart(figure, looks, Optional.of(below));
        }
    }

    /** A table that is folded below a chart. @param key its address */
    record Folded(String key, Table table) {}

    /** The table that it is, or that stands below it. */
    Optional<Table> table();

    /** How the rows of that table become a grid. */
    BiFunction<Grids, Table, Grid> form();

    /** With other looks. @throws BadInput if it is no chart */
    default Subject looking(UnaryOperator<Looks> change) {
        throw new BadInput("This is a table: only a chart has series, names at its points or lines.");
    }

    /** With a table below it. @throws BadInput if it is no chart */
    default Subject above(Folded below) {
        throw new BadInput("Only a chart can have a table below it.");
    }

    /** With its counts shaded. @throws BadInput if it is no table */
    default Subject shaded() {
        throw new BadInput("Only a table can be shaded.");
    }
}
