package largescale.press.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Where a report explains its terms.
 *
 * @param section the section
 * @param id the address in it
 * @param terms the terms and what they mean
 */
record Glossary(Section section, String id, Map<String, String> terms) {

    static Optional<Glossary> of(List<Section> sections) {
        Map<String, String> terms = new TreeMap<>();
        sections.stream().flatMap(section -> section.prose(Section.GLOSSARY).stream())
                .forEach(prose -> terms.putAll(terms(Jsoup.parseBodyFragment(prose.html()))));
        return sections.stream().flatMap(section -> section.prose(Section.GLOSSARY).stream()
                .map(prose -> new Glossary(section, prose.id(), terms))).findFirst();
    }

    /** The terms of lists: {@code - **FLOP.** A floating-point operation.} */
    private static Map<String, String> terms(Document prose) {
        Map<String, String> terms = new TreeMap<>();
        for (Element name : prose.select("li > strong:first-child, li > p:first-child > strong:first-child")) {
            if (name.previousSibling() == null) {
                String meaning = name.closest("li").text().substring(name.text().length());
                terms.put(name.text().replaceFirst("[ .:]+$", ""), meaning.replaceFirst("^[ .:]+", ""));
            }
        }
        return terms;
    }

    /**
     * Makes a link of the first place where prose has a term as a word: a Korean particle may follow, an English plural
     * too. What stands behind a term in brackets is no part of the word.
     *
     * @param address of the glossary
     * @return whether the term is there
     */
    boolean link(Document prose, String term, String address) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(term.replaceFirst(" *\\(.*", ""))
                + "(?!(?!s\\b)[a-z\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (TextNode text : prose.select("p, li").not(":has(> p)").textNodes()) {
            Matcher found = word.matcher(text.getWholeText());
            if (found.find()) {
                TextNode here = text.splitText(found.start());
                if (found.group().length() < here.getWholeText().length()) {
                    here.splitText(found.group().length());
                }
                here.replaceWith(new Element("a").addClass("term").attr("href", address)
                        .attr("title", terms.get(term)).text(found.group()));
                return true;
            }
        }
        return false;
    }
}
