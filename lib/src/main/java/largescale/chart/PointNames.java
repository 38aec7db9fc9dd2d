package largescale.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the names of points stand: beside, above or below them, so that no name covers another or leaves the frame,
 * and as few points as can be are covered. Where there is no such place, some way off at a line. A name that finds no
 * place at all is left out, and so the names come in the order in which they matter.
 *
 * @param width of the frame, in pixels; in a wider one the names have more room still
 * @param height of the frame, in pixels
 * @param points all points of the chart
 * @param lines names that stand already
 * @param rows whether lines run through the points, on which no name may stand
 */
record PointNames(double width, double height, List<At> points, List<PointNames.Standing> lines, boolean rows) {

    /** A point in the frame: shares of its width from the left and of its height from below. */
    record At(double x, double y) {}

    /** A name at a point. @param length of the text, in pixels */
    record Name(At point, double length) {

        Standing at(Place place) {
            return new Standing(this, place);
        }
    }

    /** A name in its place. */
    record Standing(Name name, Place place) {}

    /**
     * Where a name stands.
     *
     * @param right pixels from the point to the right, to the side of the text that is nearer
     * @param up pixels from the point upwards, likewise
     * @param line whether a line leads to it
     */
    record Place(String xanchor, String yanchor, double right, double up, boolean line) {

        private Place(String xanchor, String yanchor, double right, double up) {
            this(xanchor, yanchor, right, up, false);
        }

        private static Place off(String xanchor, String yanchor, double right, double up) {
            return new Place(xanchor, yanchor, right, up, true);
        }
    }

    private static final double LINE = 14;
    private static final double POINT = 5;
    private static final double BESIDE = 8;
    private static final double ABOVE = 7;
    private static final double ASLANT = 5;

    /** So many points a name may cover at most. */
    private static final int FEW = 2;

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

    /** Of a name on a line: at the right below its point, and at the left above it. */
    static final Place BELOW = new Place("left", "top", 0, 0), LEFT = new Place("right", "bottom", 0, 0);

    private static final List<Place> OFF = List.of(
            Place.off("right", "bottom", -16, 24),
            Place.off("left", "bottom", 16, 24),
            Place.off("right", "top", -16, -24),
            Place.off("left", "top", 16, -24),
            Place.off("center", "bottom", 0, 28),
            Place.off("center", "top", 0, -28),
            Place.off("right", "top", -8, -44),
            Place.off("right", "bottom", -8, 44),
            Place.off("center", "top", 0, -60));

    private record Box(double left, double below, double right, double above) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && below < other.above && other.below < above;
        }
    }

    /** A place for each name, in their order; none where a name has no room. */
    List<Optional<Place>> of(List<Name> names) {
        List<Box> taken = new ArrayList<>(lines.stream().map(line -> box(line.name(), line.place())).toList());
        List<Optional<Place>> places = new ArrayList<>();
        for (Name name : names) {
            Optional<Place> best = best(rows ? PLACES.subList(2, PLACES.size()) : PLACES, name, names, taken)
                    .or(() -> best(OFF, name, names, taken));
            best.ifPresent(place -> taken.add(box(name, place)));
            places.add(best);
        }
        return places;
    }

    /**
     * How far texts beside heights move up, so that none meets another: as little as can be.
     *
     * @param heights in pixels and in order
     * @param lines how many lines each text has
     */
    static List<Double> apart(List<Double> heights, List<Long> lines) {
        // Texts that would meet move as one block, about the mean of its heights less what stands below each.
        List<Double> below = new ArrayList<>();
        List<double[]> blocks = new ArrayList<>();
        for (int i = 0; i < heights.size(); i++) {
            below.add(i == 0 ? 0 : below.get(i - 1) + LINE * (lines.get(i - 1) + lines.get(i)) / 2);
            blocks.add(new double[]{heights.get(i) - below.get(i), 1});
            for (int last = blocks.size() - 1; last > 0 && blocks.get(last - 1)[0] > blocks.get(last)[0]; last--) {
                double[] one = blocks.get(last - 1), other = blocks.remove(last);
                one[0] = (one[0] * one[1] + other[0] * other[1]) / (one[1] + other[1]);
                one[1] += other[1];
            }
        }
        List<Double> apart = new ArrayList<>();
        blocks.forEach(block -> {
            for (int i = 0; i < block[1]; i++) {
                apart.add(block[0] + below.get(apart.size()) - heights.get(apart.size()));
            }
        });
        return apart;
    }

    private Optional<Place> best(List<Place> places, Name name, List<Name> names, List<Box> taken) {
        return places.stream().filter(place -> isFree(box(name, place), name, names, taken))
                .min(Comparator.comparingDouble(place -> cost(name, place) + 0.05 * places.indexOf(place)))
                .filter(place -> cost(name, place) <= FEW);
    }

    /** Whether a box is in the frame, and covers no name and no point that has one. */
    private boolean isFree(Box box, Name name, List<Name> names, List<Box> taken) {
        return box.left >= 0 && box.below >= 0 && box.right <= width && box.above <= height
                && taken.stream().noneMatch(box::meets)
                && names.stream().filter(other -> !other.point().equals(name.point()))
                        .noneMatch(other -> box.meets(around(other.point())));
    }

    /** How many points a name covers. */
    private long cost(Name name, Place place) {
        Box box = box(name, place);
        return points.stream().filter(point -> !point.equals(name.point()) && box.meets(around(point))).count();
    }

    private Box around(At point) {
        double x = point.x() * width, y = point.y() * height;
        return new Box(x - POINT, y - POINT, x + POINT, y + POINT);
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
