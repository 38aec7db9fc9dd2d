package largescale.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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

    /**
     * For a message: the names that are nearest to one that does not exist, three at most, in a question; empty if none
     * is near. Near is what is a slip of the hand away (one letter in a short name, three in a long one), or has it as
     * a part, or the other way round, whatever the capitals.
     */
    public static String guess(String unknown, Collection<String> names) {
        String meant = unknown.toLowerCase(Locale.ROOT);
        int least = names.stream().mapToInt(name -> slips(meant, name)).min().orElse(SLIPS + 1);
        Predicate<String> near = !meant.isEmpty() && least <= (meant.length() < LONG ? 1 : SLIPS)
                ? name -> slips(meant, name) == least
                : name -> isPart(meant, name) || isPart(name, meant);
        List<String> all = names.stream().distinct().filter(near).limit(MOST).map(BadInput::quote).toList();
        return all.isEmpty() ? "" : "Did you mean " + all.stream().collect(Collectors.joining(" or ")) + "? ";
    }

    private static boolean isPart(String part, String whole) {
        return part.length() > 2 && whole.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /**
     * How many letters of a name were inserted, left out, replaced or swapped with their neighbour; an end that was not
     * written counts as one.
     */
    private static int slips(String written, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        int[][] steps = new int[written.length() + 1][other.length() + 1];
        Arrays.setAll(steps[0], length -> length);
        for (int i = 1; i <= written.length(); i++) {
            steps[i][0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = written.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                boolean swapped = i > 1 && j > 1 && written.charAt(i - 1) == other.charAt(j - 2)
                        && written.charAt(i - 2) == other.charAt(j - 1);
                steps[i][j] = Math.min(swapped ? 1 + steps[i - 2][j - 2] : Integer.MAX_VALUE,
                        Math.min(same + steps[i - 1][j - 1], 1 + Math.min(steps[i - 1][j], steps[i][j - 1])));
            }
        }
        int[] last = steps[written.length()];
        return Math.min(last[other.length()], 1 + Arrays.stream(last).min().orElseThrow());
    }
}
