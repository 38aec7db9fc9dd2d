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
     * is near. Near is what is a slip of the hand away (one letter in a short name, three in a long one), or has it as a
     * part, or the other way round, whatever the capitals.
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

    /** How many letters of a name were inserted, left out or replaced; an end that was not written counts as one. */
    private static int slips(String written, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, length -> length);
        for (int i = 1; i <= written.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int replaced = before[j - 1] + (written.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return Math.min(before[other.length()], 1 + Arrays.stream(before).min().orElseThrow());
    }
}
