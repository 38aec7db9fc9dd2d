package largescale.display;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.compare.PublishedReport;
import largescale.count.Count;
import largescale.count.Tables;
import largescale.count.Window;
import largescale.display.Content.Line;
import largescale.load.BadInput;
import largescale.load.Card;
import largescale.load.Snapshot;
import largescale.word.Labels;
import largescale.word.Sentence;
import largescale.word.Sentence.Piece;
import largescale.word.Text;
import largescale.word.Wording;
import largescale.word.Words;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/**
 * What a report stands on: the snapshot and its source, the window, how many models it keeps and leaves out, and how
 * much of what it counts is unknown.
 *
 * @param snapshot all models
 * @param window the years that are counted
 */
public record Overview(Snapshot snapshot, Window window) implements Showable {

    private static final String LIST = "Epoch AI's list of large-scale models; {out, plural, one {# model is} other {# "
            + "models are}} left out, of training compute that is known and below 1e23 FLOP";
    private static final String DATABASE = "Taken for Epoch AI's full database, since it has the column Possibly over "
            + "1e23 FLOP. {out, plural, one {# model is} other {# models are}} left out: their training compute is "
            + "known "
            + "and below 1e23 FLOP, or not known and not marked as "
            + "possibly over it. From its list of large-scale models Epoch AI leaves out further ones by hand, "
            + "fine-tuned versions among them, so the counts here are higher than on the list (in July 2024: 161 "
            + "against 144 models of 2020 to 2023).";
    private static final String UNFINISHED = "The last line of the file has no end: the record of {model} may have "
            + "been cut off. Download it again.";
    private static final String UNKNOWN = "{unknown, number} of {kept, number} models have no estimate; Epoch AI "
            + "lists them because they appear to be large-scale";
    private static final String WRONG = "{wrong, plural, one {# estimate is flagged as wrong by Epoch AI; the model is "
            + "still counted} other {# estimates are flagged as wrong by Epoch AI; the models are still counted}}";
    private static final String CITATION = "Large-scale AI models: a living report. Recomputes: {author} ({year}), "
            + "\u201C{work},\u201D {by}, {address}. {snapshot}, models published {window}. "
            + "Data: {publisher}, {source}, {licence}.";

    /**
     * Epoch AI has some hundred. With 20,000 the pages of a section have 5 to 10 MB each, and the report in one file
     * has 18 MB; a browser opens larger ones hardly.
     */
    private static final int MOST_MODELS = 20_000;

    /** What a run of all notebooks takes at most, measured with 3,000 to 20,000 models. */
    private static final long BYTES_PER_MODEL = 100_000;

    /** @throws BadInput if a report cannot hold as many models as the snapshot has */
    @Override
    public Display display() {
        refuseTooMany(snapshot.card().file(), snapshot.models().size(), Runtime.getRuntime().maxMemory());
        Words words = Words.read();
        Numbers numbers = Numbers.of(words);
        Tables all = Tables.of(snapshot);
        return numbers.display(new Content.Overview(
                "what-this-page-stands-on",
                words.term("Title", "Data behind this page"),
                List.of(words.column("What"), words.column("Value")),
                lines(numbers, all.models()),
                new Stamp(snapshot.card(), window).in(words),
                citation(words),
                standing(all),
                all.models().stream().map(model -> ListedModel.of(model, words)).toList()));
    }

    /** @param memory how many bytes Java may use */
    static void refuseTooMany(String file, int models, long memory) {
        String has = file + " has " + models + " large-scale models, ";
        if (models > MOST_MODELS) {
            throw new BadInput(has + "a report holds " + MOST_MODELS + " at most. Give a part of the file.");
        }
        long needed = models * BYTES_PER_MODEL;
        if (needed > memory) {
            throw new BadInput(has + "for which Java needs " + needed / 1_000_000 + " MB of memory; it may use "
                    + memory / 1_000_000 + ". Give a part of the file, or more memory, as in JDK_JAVA_OPTIONS=-Xmx"
                    + (needed / 1_000_000_000 + 1) + "g make report.");
        }
    }

    private List<Line> lines(Numbers numbers, Table all) {
        Words words = numbers.words();
        Card card = snapshot.card();
        Stamp stamp = new Stamp(card, window);
        Map<String, Sentence> lines = new LinkedHashMap<>();
        lines.put("Data of", Sentence.of(card.asOf().map(words::day).orElseGet(() -> words.both(stamp::snapshot))));
        List<Piece> source = List.of(
                new Piece(card.publisher() + ", "),
                address(card.source()),
                new Piece(", "),
                new Piece(card.licence(), null, card.licenceUrl()));
        lines.put("Source", new Sentence(source, source));
        lines.put("Dataset", Sentence.of(snapshot.leftOut()
                .map(out -> words.sentence(snapshot.isDatabase() ? DATABASE : LIST, Map.of("out", out)))
                .orElseGet(() -> words.term("Text", "Epoch AI's list of large-scale models, all entries"))));
        snapshot.unfinished().ifPresent(model -> lines.put("Careful",
                Sentence.of(words.sentence(UNFINISHED, Map.of("model", model)))));
        lines.put("Years counted", Sentence.of(words.both(wording -> wording.sentence("Published in {window}",
                Map.of("window", stamp.window(wording))))));
        Selection ofYears = all.intColumn("Year").isBetweenInclusive(window.from(), window.to());
        Table kept = all.where(ofYears);
        lines.put("Models", numbers.sentence("{kept, number} counted, {out, number} of other years",
                Map.of("kept", kept, "out", all.dropWhere(ofYears))));
        if (!card.hasWhole(window.to())) {
            lines.put("Incomplete", Sentence.of(words.both(stamp::unfinished)));
        }
        Table unknown = Count.unknown(kept, "Training compute (FLOP)");
        if (!unknown.isEmpty()) {
            lines.put("Training compute", numbers.sentence(UNKNOWN, Map.of("unknown", unknown, "kept", kept)));
        }
        Table wrong = Count.where(kept, "Confidence", "Wrong");
        if (!wrong.isEmpty()) {
            lines.put("Confidence", numbers.sentence(WRONG, Map.of("wrong", wrong)));
        }
        if (!snapshot.unknownOrganizations().isEmpty()) {
            lines.put("Unknown organizations", Sentence.of(
                    words.value("Organizations", String.join(", ", snapshot.unknownOrganizations()))));
        }
        return lines.entrySet().stream().map(line -> new Line(words.column(line.getKey()), line.getValue())).toList();
    }

    /** An address by the name of its host, where it is one of the web; a name of a file as it is. */
    private static Piece address(String source) {
        return Links.isOfTheWeb(source) ? new Piece(Links.host(source), null, source) : new Piece(source);
    }

    /** The recomputed report by its names in each language. */
    private Text citation(Words words) {
        PublishedReport report = PublishedReport.all().get(0);
        return new Text(
                words.both(wording -> citation(wording, report, report.author(), report.title(), report.publisher()))
                        .en(),
                words.both(wording -> citation(wording, report, report.koreanAuthor(), report.koreanTitle(),
                        report.koreanPublisher())).ko());
    }

    private String citation(Wording wording, PublishedReport report, String author, String title, String by) {
        Card card = snapshot.card();
        Stamp stamp = new Stamp(card, window);
        return wording.sentence(CITATION, Map.of(
                "author", author,
                "year", report.published().getYear(),
                "work", title,
                "by", by,
                "address", report.address(),
                "window", stamp.window(wording),
                "snapshot", stamp.snapshot(wording),
                "publisher", card.publisher(),
                "source", card.source(),
                "licence", card.licence()));
    }

    private Content.Standing standing(Tables all) {
        Card card = snapshot.card();
        return new Content.Standing(
                card.file(),
                card.sha256(),
                window,
                command(),
                snapshot.leftOut().orElse(null),
                snapshot.unknownOrganizations(),
                withoutKorean(all),
                snapshot.unfinished().orElse(null));
    }

    /** What makes pages on the same data. */
    private String command() {
        Card card = snapshot.card();
        String name = card.bundled()
                ? card.asOf().map(LocalDate::toString).orElse(card.file())
                : "path/to/" + card.file();
        String quoted = name.matches("[\\w./-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
        return "make report SNAPSHOT=" + quoted + " FROM=" + window.from() + " TO=" + window.to();
    }

    /** What of the whole snapshot data/labels.csv lacks, also outside of the window: the next window may show it. */
    private static List<String> withoutKorean(Tables all) {
        Labels labels = Labels.read();
        return all.terms().entrySet().stream()
                .flatMap(column -> column.getValue().stream()
                        .filter(value -> labels.korean(column.getKey(), value).isEmpty())
                        .map(value -> column.getKey() + ": " + value))
                .sorted()
                .toList();
    }
}
