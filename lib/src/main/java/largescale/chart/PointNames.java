package largescale.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the names of points stand: around them, so that no name covers another or leaves the frame, and as few points
 * as can be are covered. Whoever comes first has the choice; a name without room is left out. All is in pixels, from
 * the left and from below; in a wider frame the names have more room still.
 */
final class PointNames {

    /**
     * A side of a point.
     *
     * @param xanchor which part of a name is nearest, as Plotly.js calls it
     * @param xshift how far that part is from the point
     */
    record Side(String xanchor, String yanchor, int xshift, int yshift) {}

    static final Side ABOVE_LEFT = new Side("right", "bottom", -5, 5);
    static final Side BELOW_RIGHT = new Side("left", "top", 5, -5);

    /** In the order in which they are liked. */
    private static final List<Side> SIDES = List.of(new Side("left", "middle", 8, 0),
            new Side("right", "middle", -8, 0), new Side("center", "bottom", 0, 7), ABOVE_LEFT,
            new Side("left", "bottom", 5, 5), BELOW_RIGHT, new Side("right", "top", -5, -5),
            new Side("center", "top", 0, -7));

    /** A line of letters, and half a point. */
    static final double LINE = 14;
    private static final double POINT = 5;

    /** So many points a name may cover at most. */
    private static final int FEW = 2;

    private final Rectangle2D frame;
    private final List<Rectangle2D> points;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** @param points all of the chart */
    PointNames(double width, double height, List<Point2D> points) {
        frame = new Rectangle2D.Double(0, 0, width, height);
        this.points = points.stream().<Rectangle2D>map(at -> new Rectangle2D.Double(at.getX() - POINT,
                at.getY() - POINT, 2 * POINT, 2 * POINT)).toList();
    }

    /** Keeps the place of a name. */
    void keep(Point2D at, double length, Side side) {
        taken.add(box(at, length, side));
    }

    /** A side for a name, whose place is kept then; none where it has no room. */
    Optional<Side> place(Point2D at, double length) {
        Optional<Side> side = SIDES.stream().filter(one -> isFree(box(at, length, one)))
                .min(Comparator.comparingLong(one -> covered(box(at, length, one))));
        side.ifPresent(one -> keep(at, length, one));
        return side;
    }

    private boolean isFree(Rectangle2D box) {
        return frame.contains(box) && taken.stream().noneMatch(box::intersects) && covered(box) <= FEW;
    }

    private long covered(Rectangle2D box) {
        return points.stream().filter(box::intersects).count();
    }

    private static Rectangle2D box(Point2D at, double length, Side side) {
        return new Rectangle2D.Double(
                at.getX() + side.xshift() - length * (1 - Integer.signum(side.xshift())) / 2,
                at.getY() + side.yshift() - LINE * (1 - Integer.signum(side.yshift())) / 2, length, LINE);
    }
}
