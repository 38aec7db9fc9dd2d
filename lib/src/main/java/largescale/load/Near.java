package largescale.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody may have meant by a name that does not exist. */
public final class Near {

    private static final int MOST = 3;
    private static final int LONG = 6;
    private static final int SLIPS = 3;

    private Near() {}

    /** For a message: the names that are nearest to one that does not exist, if any is near, and all that exist. */
    public static String said(String unknown, Collection<String> names) {
        return guess(unknown, names) + "There are: " + String.join(", ", names) + ".";
    }

    /** For a message: the names that are nearest to one that does not exist, in a question; empty if none is near. */
    public static String guess(String unknown, Collection<String> names) {
        List<String> near = to(unknown, names);
        return near.isEmpty()
                ? ""
                : "Did you mean " + near.stream().map(BadInput::quote).collect(Collectors.joining(" or ")) + "? ";
    }

    /**
     * The names that are nearest to one that does not exist, three at most: slips of the hand away (a letter too many,
     * too few, another or swapped; one in a short name, three in a long one), or else with it in them or the other way
     * round, whatever the capitals.
     */
    static List<String> to(String unknown, Collection<String> names) {
        String meant = unknown.toLowerCase(Locale.ROOT);
        List<Candidate> candidates = names.stream().distinct()
                .map(name -> new Candidate(name, distance(meant, name.toLowerCase(Locale.ROOT)))).toList();
        int least = candidates.stream().mapToInt(Candidate::distance).min().orElse(0);
        boolean isNear = !meant.isEmpty() && least <= (meant.length() < LONG ? 1 : SLIPS);
        return candidates.stream()
                .filter(candidate -> isNear
                        ? candidate.distance == least
                        : isPart(meant, candidate.name) || isPart(candidate.name, meant))
                .map(Candidate::name).limit(MOST).toList();
    }

    private static boolean isPart(String part, String whole) {
        return part.length() > 2 && whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private record Candidate(String name, int distance) {}

    /**
     * How many letters were inserted, left out, replaced or swapped with their neighbour (optimal string alignment); an
     * end of the other that was not written at all, or written differently, counts as one.
     */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(steps[i - 1][j - 1] + replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
                }
            }
        }
        int[] last = steps[one.length()];
        return Math.min(last[other.length()], 1 + Arrays.stream(last).min().orElseThrow());
    }
}
