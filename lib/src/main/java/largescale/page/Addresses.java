package largescale.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The addresses of a section's headings and exhibits: unique, also where all sections are on one page. */
final class Addresses {

    /** Addresses that templates have themselves. */
    private static final Set<String> TAKEN = Set.of("content", "overview", "findings", "conclusions",
            "reconciliation", "models-title", "differences", "what-this-page-stands-on");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String section;
    private final Set<String> taken = new HashSet<>();

    /** @param section the section's own address */
    Addresses(String section) {
        this.section = section;
    }

    /**
     * The address of a section: the name of its notebook without the number, which may change, and with which a name
     * may not begin in CSS.
     */
    static String ofSection(String notebook) {
        String name = stripped(NO_WORD.matcher(notebook).replaceAll("-").replaceFirst("^[\\p{Nd}_-]+", ""));
        if (name.isEmpty()) {
            return "section";
        }
        return TAKEN.contains(name) ? name + "-section" : name;
    }

    /** An address for a heading. */
    String heading(String text) {
        return unique(stripped(NO_LETTER_OR_DIGIT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-")));
    }

    /** An address for an exhibit. */
    String unique(String key) {
        String first = section + "-" + key;
        String address = first;
        for (int number = 2; !taken.add(address); number++) {
            address = first + "-" + number;
        }
        return address;
    }

    private static String stripped(String name) {
        return name.replaceAll("^-|-$", "");
    }
}
