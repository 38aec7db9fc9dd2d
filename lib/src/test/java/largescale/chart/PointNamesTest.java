package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Point2D;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.chart.PointNames.Side;
import org.junit.jupiter.api.Test;

class PointNamesTest {

    private static final Point2D MIDDLE = new Point2D.Double(300, 200);

    private static PointNames frame(boolean rows, Point2D... points) {
        return new PointNames(600, 400, List.of(points), rows);
    }

    private static List<Optional<Side>> places(double length, Point2D... points) {
        PointNames frame = frame(false, points);
        return Stream.of(points).map(point -> frame.place(point, length)).toList();
    }

    private static Optional<Side> side(int right, int up) {
        return Optional.of(new Side(right, up));
    }

    @Test
    void aNameStandsAtTheRightOfItsPointAndAtTheFramesEdgeAtItsLeft() {
        assertEquals(List.of(side(1, 0)), places(80, MIDDLE));
        assertEquals(List.of(side(-1, 0)), places(80, new Point2D.Double(588, 200)));
    }

    @Test
    void aNameCoversNoPointWhereItNeedNotAndNoOtherName() {
        assertEquals(List.of(side(-1, 0), side(1, 0)), places(80, MIDDLE, new Point2D.Double(330, 200)));
        Point2D[] many = Collections.nCopies(9, MIDDLE).toArray(Point2D[]::new);
        assertEquals(4, places(280, many).stream().flatMap(Optional::stream).count(), "the others have no room");
    }

    @Test
    void aNameStandsAboveALineThatRunsThroughItsPointAndNotOnWhatStandsAlready() {
        assertEquals(side(0, 1), frame(true, MIDDLE).place(MIDDLE, 80));
        Point2D low = new Point2D.Double(60, 40);
        PointNames frame = frame(false, low);
        frame.keep(new Point2D.Double(0, 44), 120, new Side(1, -1));
        assertEquals(side(0, 1), frame.place(low, 80));
    }
}
