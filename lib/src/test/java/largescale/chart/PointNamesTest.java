package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Point2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointNamesTest {

    private static final Point2D MIDDLE = new Point2D.Double(300, 200);

    private static PointNames frame(Point2D... points) {
        return new PointNames(600, 400, List.of(points));
    }

    /** The sides by how far their names are from the point: to the right, and upwards. */
    private static List<List<Integer>> places(double length, Point2D... points) {
        PointNames frame = frame(points);
        return Stream.of(points).flatMap(point -> frame.place(point, length).stream())
                .map(side -> List.of(side.xshift(), side.yshift())).toList();
    }

    @Test
    void aNameStandsAtTheRightOfItsPointAndAtTheFramesEdgeAtItsLeft() {
        assertEquals(List.of(List.of(8, 0)), places(80, MIDDLE));
        assertEquals(List.of(List.of(-8, 0)), places(80, new Point2D.Double(588, 200)));
    }

    @Test
    void aNameCoversNoPointWhereItNeedNotAndNoOtherName() {
        assertEquals(List.of(List.of(-8, 0), List.of(8, 0)), places(80, MIDDLE, new Point2D.Double(330, 200)));
        Point2D[] many = Collections.nCopies(9, MIDDLE).toArray(Point2D[]::new);
        assertEquals(4, places(280, many).size(), "the others have no room");
    }

    @Test
    void aNameDoesNotStandOnWhatStandsAlready() {
        Point2D low = new Point2D.Double(60, 40);
        PointNames frame = frame(low);
        frame.keep(new Point2D.Double(0, 44), 120, PointNames.BELOW_RIGHT);
        assertEquals("bottom", frame.place(low, 80).orElseThrow().yanchor());
    }
}
