package largescale.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The large-scale models as they stood on one day. Epoch AI's list of them is taken as it is, but for models that are
 * known to be smaller. Its full database has smaller models too; of it a model counts whose training compute is known
 * and at least 1e23 FLOP, or not known and marked as possibly over it. (Epoch AI leaves some of these out of its list
 * by hand, fine-tuned versions among them: the database of July 2024 has 161 such models of 2020 to 2023, the list
 * 144.)
 *
 * @param card where they come from
 * @param models the models, in the order of the export
 * @param leftOut how many others the export has; empty if it is a list that is taken whole
 * @param unfinished the last model, if the file may have been cut inside its record
 * @param columns what its file has a column of, by the names in exports of today
 */
public record Snapshot(Card card, List<Model> models, Optional<Integer> leftOut, Optional<String> unfinished,
        Set<String> columns) {

    /** The column that only the full database has, of models that may be large-scale ones. */
    static final String OF_DATABASE = "Possibly over 1e23 FLOP";

    /** The training compute from which on a model is large-scale, in FLOP (Epoch AI; IS-178, section I). */
    private static final double THRESHOLD = 1e23;

    /** What this JVM has opened, by the files that it was read from as they were. */
    private static final Map<List<String>, Snapshot> OPENED = new ConcurrentHashMap<>();

    /**
     * Opens a snapshot; one that is open already is not read again, unless its file or the data have changed.
     *
     * @param name the day of a bundled one ({@code 2024-07-24}), {@code latest}, or the path of an export of Epoch
     *     AI's of any generation, of its list or of its full database; a relative one is relative to the project's root
     * @throws BadInput if there is none of that day, or the file is not such an export; the message names file,
     *     record, column and value
     */
    public static Snapshot open(String name) {
        Path file = Card.find(name);
        return OPENED.computeIfAbsent(Stream.of(file, Project.data("snapshots.csv"), Project.data("vocabulary.csv"),
                Project.data("organizations.csv")).map(DataFile::version).toList(), versions -> read(file));
    }

    private static Snapshot read(Path file) {
        CsvFile export = CsvFile.read(file);
        ModelReader reader = new ModelReader(export);
        boolean isDatabase = reader.columns().contains(OF_DATABASE);
        List<Model> all = export.rows().stream().map(reader::read).toList();
        List<Model> large = all.stream().filter(model -> Double.isNaN(model.compute())
                ? !isDatabase || model.possiblyLarge()
                : model.compute() >= THRESHOLD).toList();
        long known = all.stream().filter(model -> !Double.isNaN(model.compute())).count();
        int out = all.size() - large.size();
        // Epoch AI has further lists, of notable models: by what is known of them, most are smaller.
        if (large.isEmpty() || !isDatabase && out > known * 0.1) {
            throw new BadInput(Project.shown(file) + " is neither Epoch AI's list of large-scale models nor its full "
                    + "database, whose column is " + BadInput.quote(OF_DATABASE) + ": of " + known + " models of known "
                    + "training compute, " + out + " are not large-scale. Give one of the two.");
        }
        return new Snapshot(Card.of(export, large), large,
                isDatabase || out > 0 ? Optional.of(out) : Optional.empty(),
                export.ended() ? Optional.empty() : Optional.of(all.get(all.size() - 1).name()), reader.columns());
    }

    /** The bundled snapshots, oldest first. @throws BadInput if one cannot be read */
    public static List<Snapshot> bundled() {
        return Card.all().stream().map(card -> open(card.name())).toList();
    }

    /** Whether the export is Epoch AI's full database. */
    public boolean isDatabase() {
        return columns.contains(OF_DATABASE);
    }

    /** The organizations that {@code data/organizations.csv} lacks, in order of appearance. */
    public List<String> unknownOrganizations() {
        Organizations organizations = Organizations.read();
        return models.stream().flatMap(model -> model.organizations().stream())
                .map(Organizations.Organization::name).filter(name -> !organizations.knows(name)).distinct().toList();
    }
}
