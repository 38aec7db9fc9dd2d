package largescale.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the names of points stand: around them, so that no name covers another or leaves the frame, and as few points
 * as can be are covered. Whoever comes first has the choice; a name without room is left out.
 *
 * @param width of the frame, in pixels; in a wider one the names have more room still
 * @param height of the frame, in pixels
 * @param points all points of the chart
 * @param rows whether lines run through the points, on which no name may stand
 * @param taken where names stand already
 */
record PointNames(double width, double height, List<At> points, boolean rows, List<Box> taken) {

    /** A point in the frame: shares of its width from the left and of its height from below. */
    record At(double x, double y) {}

    /** A side of a point. @param right 1, or -1 at its left @param up 1, or -1 below it */
    record Side(int right, int up) {

        String xanchor() {
            return List.of("right", "center", "left").get(right + 1);
        }

        String yanchor() {
            return List.of("top", "middle", "bottom").get(up + 1);
        }

        /** Pixels from the point to the edge of the name that is nearer. */
        int xshift() {
            return right * (up == 0 ? 8 : 5);
        }

        /** The same upwards. */
        int yshift() {
            return up * (right == 0 ? 7 : 5);
        }
    }

    /** A part of the frame, in pixels. */
    record Box(double left, double below, double right, double above) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && below < other.above && other.below < above;
        }
    }

    /** In the order in which they are liked. */
    private static final List<Side> SIDES = List.of(new Side(1, 0), new Side(-1, 0), new Side(0, 1), new Side(-1, 1),
            new Side(1, 1), new Side(1, -1), new Side(-1, -1), new Side(0, -1));

    /** Pixels of a line of letters, and of half a point. */
    static final double LINE = 14;
    private static final double POINT = 5;

    /** So many points a name may cover at most. */
    private static final int FEW = 2;

    /** Keeps the place of a name. @param length in pixels */
    void keep(At at, double length, Side side) {
        taken.add(box(at, length, side));
    }

    /** A side for a name, whose place is kept then; none where it has no room. @param length in pixels */
    Optional<Side> place(At at, double length) {
        Optional<Side> side = SIDES.stream().filter(one -> !rows || one.up() != 0)
                .filter(one -> isFree(box(at, length, one)))
                .min(Comparator.comparingLong(one -> covered(box(at, length, one))))
                .filter(one -> covered(box(at, length, one)) <= FEW);
        side.ifPresent(one -> keep(at, length, one));
        return side;
    }

    private boolean isFree(Box box) {
        return box.left >= 0 && box.below >= 0 && box.right <= width && box.above <= height
                && taken.stream().noneMatch(box::meets);
    }

    private long covered(Box box) {
        return points.stream().map(at -> new Box(at.x() * width - POINT, at.y() * height - POINT,
                at.x() * width + POINT, at.y() * height + POINT)).filter(box::meets).count();
    }

    private Box box(At at, double length, Side side) {
        double left = at.x() * width + side.xshift() - length * (1 - side.right()) / 2;
        double below = at.y() * height + side.yshift() - LINE * (1 - side.up()) / 2;
        return new Box(left, below, left + length, below + LINE);
    }
}
