package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import largescale.chart.PointNames.At;
import largescale.chart.PointNames.Name;
import largescale.chart.PointNames.Place;
import org.junit.jupiter.api.Test;

class PointNamesTest {

    private static final At MIDDLE = new At(0.5, 0.5);

    private static List<Optional<Place>> places(boolean lines, List<Name> names) {
        return new PointNames(600, 400, lines, names.stream().map(Name::point).toList()).of(names);
    }

    private static String side(Optional<Place> place) {
        return place.map(Place::xanchor).orElse("none");
    }

    @Test
    void aNameStandsAtTheRightOfItsPointAndAtTheFramesEdgeAtItsLeft() {
        assertEquals("left", side(places(false, List.of(new Name(MIDDLE, 80))).get(0)));
        assertEquals("right", side(places(false, List.of(new Name(new At(0.98, 0.5), 80))).get(0)));
    }

    @Test
    void noNameCoversAPointThatHasOne() {
        List<Optional<Place>> places = places(false, List.of(new Name(MIDDLE, 80), new Name(new At(0.55, 0.5), 80)));

        assertEquals(List.of("right", "left"), places.stream().map(PointNamesTest::side).toList());
    }

    @Test
    void whatHasNoRoomBesideItsPointStandsOffAtALineOrIsLeftOut() {
        List<Name> names = List.of(new Name(MIDDLE, 280), new Name(MIDDLE, 280), new Name(MIDDLE, 280),
                new Name(MIDDLE, 280), new Name(MIDDLE, 280), new Name(MIDDLE, 280));

        assertFalse(places(false, names).stream().allMatch(Optional::isPresent));
        assertTrue(places(true, names).stream().flatMap(Optional::stream).anyMatch(Place::line));
    }
}
