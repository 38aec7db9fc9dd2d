package largescale.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the names of points stand: beside, above or below them, so that no name covers another or leaves the frame,
 * and as few points as can be are covered. A name that finds no such place is left out, and so the names come in the
 * order in which they matter.
 *
 * @param width of the frame, in pixels; in a wider one the names have more room still
 * @param height of the frame, in pixels
 * @param points all points of the chart
 */
record PointNames(double width, double height, List<At> points) {

    /** A point in the frame: shares of its width from the left and of its height from below. */
    record At(double x, double y) {}

    /** A name at a point. @param length of the text, in pixels */
    record Name(At point, double length) {}

    /**
     * Where a name stands.
     *
     * @param right pixels from the point to the right, to the side of the text that is nearer
     * @param up pixels from the point upwards, likewise
     */
    record Place(String xanchor, String yanchor, double right, double up) {}

    private static final double LINE = 14;
    private static final double BESIDE = 8;
    private static final double ABOVE = 7;
    private static final double ASLANT = 5;

    /** So many points a name may cover at most. */
    private static final double FEW = 2.5;

    /** In the order in which they are liked. */
    private static final List<Place> PLACES = List.of(
            new Place("left", "middle", BESIDE, 0),
            new Place("right", "middle", -BESIDE, 0),
            new Place("center", "bottom", 0, ABOVE),
            new Place("right", "bottom", -ASLANT, ASLANT),
            new Place("left", "bottom", ASLANT, ASLANT),
            new Place("left", "top", ASLANT, -ASLANT),
            new Place("right", "top", -ASLANT, -ASLANT),
            new Place("center", "top", 0, -ABOVE));

    private record Box(double left, double below, double right, double above) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && below < other.above && other.below < above;
        }
    }

    /** A place for each name, in their order; none where a name has no room. */
    List<Optional<Place>> of(List<Name> names) {
        List<Box> taken = new ArrayList<>();
        List<Optional<Place>> places = new ArrayList<>();
        for (Name name : names) {
            Optional<Place> best = PLACES.stream()
                    .filter(place -> isFree(box(name, place), name, names, taken))
                    .min(Comparator.comparingDouble(place -> cost(name, place)))
                    .filter(place -> cost(name, place) <= FEW);
            best.ifPresent(place -> taken.add(box(name, place)));
            places.add(best);
        }
        return places;
    }

    /** Whether a box is in the frame, and covers no name and no point that has one. */
    private boolean isFree(Box box, Name name, List<Name> names, List<Box> taken) {
        return box.left >= 0 && box.below >= 0 && box.right <= width && box.above <= height
                && taken.stream().noneMatch(box::meets)
                && names.stream().filter(other -> !other.point().equals(name.point()))
                        .noneMatch(other -> box.meets(around(other.point(), 4)));
    }

    private double cost(Name name, Place place) {
        Box box = box(name, place);
        long covered = points.stream()
                .filter(point -> !point.equals(name.point()) && box.meets(around(point, 3))).count();
        return covered + 0.05 * PLACES.indexOf(place);
    }

    private Box around(At point, double far) {
        double x = point.x() * width, y = point.y() * height;
        return new Box(x - far, y - far, x + far, y + far);
    }

    private Box box(Name name, Place place) {
        double x = name.point().x() * width + place.right(), y = name.point().y() * height + place.up();
        double left = x - name.length() * switch (place.xanchor()) {
            case "left" -> 0;
            case "right" -> 1;
            default -> 0.5;
        };
        double below = y - LINE * switch (place.yanchor()) {
            case "bottom" -> 0;
            case "top" -> 1;
            default -> 0.5;
        };
        return new Box(left, below, left + name.length(), below + LINE);
    }
}
