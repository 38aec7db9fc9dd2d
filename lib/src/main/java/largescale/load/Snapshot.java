package largescale.load;

import java.nio.file.Path;
import java.util.List;

/**
 * The list of large-scale models as it stood on one day.
 *
 * @param card where it comes from
 * @param models the models, in the order of the export
 * @param unknownOrganizations the organizations that {@code data/organizations.csv} lacks, in order of appearance
 */
public record Snapshot(Card card, List<Model> models, List<String> unknownOrganizations) {

    /**
     * Opens a snapshot.
     *
     * @param name the date of a bundled one ({@code 2024-07-24}), {@code latest}, or the path of an export of
     *     Epoch AI's of any generation; a relative one is relative to the project's root
     * @throws BadInput if there is none of that date, or the file is not such an export; the message names file,
     *     record, column and value
     */
    public static Snapshot open(String name) {
        Catalog catalog = Catalog.read();
        Path file = catalog.file(name);
        CsvFile export = CsvFile.read(file);
        Vocabulary vocabulary = Vocabulary.read();
        Organizations organizations = Organizations.read(vocabulary);
        ModelReader reader = new ModelReader(export, vocabulary, organizations);
        List<Model> models = export.rows().stream().map(reader::read).toList();
        List<String> unknown = models.stream().flatMap(model -> model.organizations().stream())
                .filter(organization -> !organizations.knows(organization)).distinct().toList();
        return new Snapshot(catalog.card(file, models), models, unknown);
    }
}
