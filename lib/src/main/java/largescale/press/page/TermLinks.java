package largescale.press.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the terms of the glossary in prose. */
final class TermLinks {

    private TermLinks() {}

    /**
     * Makes a link of the first place where prose has a term as a word: a Korean particle may follow, an English plural
     * too. What stands behind a term in brackets is no part of the word.
     *
     * @return the link, if the term is there
     */
    static Optional<Element> link(Document prose, String term, String meaning, String address) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(term.replaceFirst(" *\\(.*", ""))
                + "(?!(?!s\\b)[a-z\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (TextNode text : prose.select("p, li").not(":has(> p)").textNodes()) {
            Matcher found = word.matcher(text.getWholeText());
            if (found.find()) {
                TextNode here = found.start() == 0 ? text : text.splitText(found.start());
                if (found.group().length() < here.getWholeText().length()) {
                    here.splitText(found.group().length());
                }
                Element link = new Element("a").addClass("term").attr("href", address).attr("title", meaning)
                        .text(found.group());
                here.replaceWith(link);
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }
}
