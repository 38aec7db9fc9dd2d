package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import largescale.chart.PointNames.At;
import largescale.chart.PointNames.Name;
import largescale.chart.PointNames.Place;
import org.junit.jupiter.api.Test;

class PointNamesTest {

    private static final At MIDDLE = new At(0.5, 0.5);

    private static List<Optional<Place>> places(List<Name> names) {
        return new PointNames(600, 400, names.stream().map(Name::point).toList(), List.of(), false).of(names);
    }

    private static String side(Optional<Place> place) {
        return place.map(Place::xanchor).orElse("none");
    }

    @Test
    void aNameStandsAtTheRightOfItsPointAndAtTheFramesEdgeAtItsLeft() {
        assertEquals("left", side(places(List.of(new Name(MIDDLE, 80))).get(0)));
        assertEquals("right", side(places(List.of(new Name(new At(0.98, 0.5), 80))).get(0)));
    }

    @Test
    void noNameCoversAPointThatHasOne() {
        List<Optional<Place>> places = places(List.of(new Name(MIDDLE, 80), new Name(new At(0.55, 0.5), 80)));

        assertEquals(List.of("right", "left"), places.stream().map(PointNamesTest::side).toList());
    }

    @Test
    void whatHasNoRoomBesideItsPointStandsOffAtALineOrIsLeftOut() {
        List<Name> names = List.of(new Name(MIDDLE, 280), new Name(MIDDLE, 280), new Name(MIDDLE, 280),
                new Name(MIDDLE, 280), new Name(MIDDLE, 280), new Name(MIDDLE, 280));

        assertTrue(places(names).stream().flatMap(Optional::stream).anyMatch(Place::line));
        assertFalse(places(Collections.nCopies(50, names.get(0))).stream().allMatch(Optional::isPresent));
    }

    @Test
    void whatStandsAtALineIsNotCovered() {
        At low = new At(0.1, 0.1);
        List<Name> names = List.of(new Name(low, 80));

        assertEquals("left", side(new PointNames(600, 400, List.of(low), List.of(), false).of(names).get(0)));
        assertEquals("bottom", new PointNames(600, 400, List.of(low),
                List.of(new Name(new At(0, 0.11), 120).at(PointNames.BELOW)), false).of(names).get(0).orElseThrow()
                .yanchor());
    }

    @Test
    void aNameStandsBesideALineThatRunsThroughItsPoint() {
        assertEquals("bottom", new PointNames(600, 400, List.of(MIDDLE), List.of(), true)
                .of(List.of(new Name(MIDDLE, 80))).get(0).orElseThrow().yanchor());
    }

    @Test
    void textsThatWouldMeetMoveApartAboutTheirMean() {
        assertEquals(List.of(-12.0, 2.0, 10.0, 0.0),
                PointNames.apart(List.of(10.0, 10.0, 16.0, 90.0), List.of(1L, 1L, 1L, 2L)));
    }
}
