package largescale.press.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import largescale.display.Content;
import largescale.display.Display;
import largescale.word.Language;
import largescale.word.Said;
import org.commonmark.node.Heading;

/** The addresses of a section, unique also where all sections are on one page, and how many charts there were. */
final class Placing {

    private final String section;
    private final String number;
    private final List<Said> stamp;
    private final Set<String> taken = new HashSet<>();
    private int charts, tables;

    /** @param number that of the section, before those of its exhibits; may be empty @param stamp what it counts */
    Placing(String section, String number, List<Said> stamp) {
        this.section = section;
        this.number = number;
        this.stamp = stamp;
    }

    /** An address that nothing else in the section has. */
    String unique(String key) {
        String first = section + "-" + key, address = first;
        for (int i = 2; !taken.add(address); i++) {
            address = first + "-" + i;
        }
        return address;
    }

    /** A display at its place. */
    Section.Placed place(Display display) {
        Content content = display.content();
        String table = null, at = null;
        if (content instanceof Content.ChartShown chart) {
            table = chart.tableKey();
            at = number + "-" + ++charts;
        } else if (content instanceof Content.TableShown && content.key() != null
                && !content.grid().rows().isEmpty()) {
            at = number + "-" + ++tables;
        }
        // What is no exhibit is named after its place among its like.
        return new Section.Placed(display, unique(content.key() == null ? "shown" : content.key()),
                table == null ? null : unique(table), number.isEmpty() ? null : at, stamp);
    }

    /** Headings are named after the English ones at their places, so that an address leads to both languages. */
    Map<Heading, String> headings(List<Heading> headings, Notebook notebook) {
        List<Heading> english = Section.prose(notebook.in(Language.EN))
                .flatMap(text -> text.headings().stream()).toList();
        List<Heading> names = english.size() == headings.size() ? english : headings;
        Map<Heading, String> ids = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            ids.put(headings.get(i),
                    unique(hyphened(Markdown.text(names.get(i)).toLowerCase(Locale.ROOT))));
        }
        return ids;
    }

    /** A text as a part of an address. */
    static String hyphened(String text) {
        String name = text.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "section" : name;
    }
}
