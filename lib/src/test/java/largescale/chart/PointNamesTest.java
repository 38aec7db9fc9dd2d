package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.chart.PointNames.At;
import largescale.chart.PointNames.Side;
import org.junit.jupiter.api.Test;

class PointNamesTest {

    private static final At MIDDLE = new At(0.5, 0.5);

    private static PointNames frame(boolean rows, At... points) {
        return new PointNames(600, 400, List.of(points), rows, new ArrayList<>());
    }

    private static List<Optional<Side>> places(double length, At... points) {
        PointNames frame = frame(false, points);
        return Stream.of(points).map(point -> frame.place(point, length)).toList();
    }

    private static Optional<Side> side(int right, int up) {
        return Optional.of(new Side(right, up));
    }

    @Test
    void aNameStandsAtTheRightOfItsPointAndAtTheFramesEdgeAtItsLeft() {
        assertEquals(List.of(side(1, 0)), places(80, MIDDLE));
        assertEquals(List.of(side(-1, 0)), places(80, new At(0.98, 0.5)));
    }

    @Test
    void aNameCoversNoPointWhereItNeedNotAndNoOtherName() {
        assertEquals(List.of(side(-1, 0), side(1, 0)), places(80, MIDDLE, new At(0.55, 0.5)));
        At[] many = Collections.nCopies(9, MIDDLE).toArray(At[]::new);
        assertEquals(4, places(280, many).stream().flatMap(Optional::stream).count(), "the others have no room");
    }

    @Test
    void aNameStandsAboveALineThatRunsThroughItsPointAndNotOnWhatStandsAlready() {
        assertEquals(side(0, 1), frame(true, MIDDLE).place(MIDDLE, 80));
        At low = new At(0.1, 0.1);
        PointNames frame = frame(false, low);
        frame.keep(new At(0, 0.11), 120, new Side(1, -1));
        assertEquals(side(0, 1), frame.place(low, 80));
    }
}
