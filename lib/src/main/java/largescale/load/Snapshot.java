package largescale.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The large-scale models as they stood on one day.
 *
 * @param card where they come from
 * @param models the models, in the order of the export
 * @param leftOut how many others the export has; empty if it is a list that is taken whole
 * @param unfinished the last model, if the file may have been cut inside its record
 * @param unknownOrganizations the organizations that {@code data/organizations.csv} lacks, in order of appearance
 * @param columns what its file has a column of
 */
public record Snapshot(Card card, List<Model> models, Optional<Integer> leftOut, Optional<String> unfinished,
        List<String> unknownOrganizations, Set<ModelColumn> columns) {

    /** What this JVM has opened, by the files that it was read from as they were. */
    private static final Map<List<String>, Snapshot> OPENED = new ConcurrentHashMap<>();

    /** Whether the export is Epoch AI's full database: it alone marks models that may be large-scale ones. */
    public boolean isDatabase() {
        return columns.contains(ModelColumn.POSSIBLY_LARGE);
    }

    /**
     * Opens a snapshot; one that is open already is not read again, unless its file or the data have changed.
     *
     * @param name the date of a bundled one ({@code 2024-07-24}; of several files of a day the last is meant),
     *     {@code latest}, or the path of an export of Epoch AI's of any generation, of its list of large-scale models
     *     or of its full database; a relative one is relative to the project's root
     * @throws BadInput if there is none of that date, or the file is not such an export; the message names file,
     *     record, column and value
     */
    public static Snapshot open(String name) {
        return open(Project.data(""), name);
    }

    /**
     * Looks for a snapshot without opening it.
     *
     * @param name as {@link #open(String)} takes it
     * @throws BadInput if there is none of that date, or no such file
     */
    public static void refuseMissing(String name) {
        Catalog.read(Project.data("")).file(name);
    }

    /**
     * The bundled snapshots, oldest first; of several files of a day the last.
     *
     * @throws BadInput if one cannot be read
     */
    public static List<Snapshot> bundled() {
        return Catalog.read(Project.data("")).days().stream().map(Snapshot::open).toList();
    }

    /** What the bundled snapshots can be called, oldest first: their days, and {@code latest}. */
    public static List<String> names() {
        return Catalog.read(Project.data("")).names();
    }

    /**
     * The same by the vocabulary, the organizations and the snapshots of another folder than the project's own.
     *
     * @throws BadInput as {@link #open(String)} does
     */
    public static Snapshot open(Path data, String name) {
        Catalog catalog = Catalog.read(data);
        Path file = catalog.file(name);
        return OPENED.computeIfAbsent(Stream.of(file, data.resolve("snapshots.csv"), data.resolve("vocabulary.csv"),
                data.resolve("organizations.csv")).map(DataFile::stand).toList(), stand -> read(data, catalog, file));
    }

    private static Snapshot read(Path data, Catalog catalog, Path file) {
        Vocabulary vocabulary = Vocabulary.read(data);
        CsvFile export = CsvFile.read(file, column -> ModelReader.reads(column, vocabulary));
        Organizations organizations = Organizations.read(data, vocabulary);
        ModelReader reader = new ModelReader(export, vocabulary, organizations);
        boolean database = reader.columns().contains(ModelColumn.POSSIBLY_LARGE);
        LargeScale large = LargeScale.of(export.rows().stream().map(reader::read).toList(), database, file);
        List<String> unknown = large.models().stream().flatMap(model -> model.organizations().stream())
                .filter(organization -> !organizations.names().contains(organization)).distinct().toList();
        Optional<String> last = export.ended()
                ? Optional.empty()
                : Optional.of(export.rows().get(export.rows().size() - 1).cells().get(0));
        return new Snapshot(catalog.card(export, large.models()), large.models(), large.leftOut(), last, unknown,
                reader.columns());
    }
}
