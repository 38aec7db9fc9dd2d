package largescale.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import largescale.load.Organizations.Organization;

/** Makes models of the records of an export of any generation. */
public final class ModelReader {

    private static final List<String> NEEDED = List.of("Model", "Publication date", "Organization", "Country", "Domain",
            "Task", "Training compute (FLOP)");
    private static final List<String> OTHERS = List.of("Organization category", "Parameters", "Training dataset",
            "Training dataset size (datapoints)", "Confidence", "Model accessibility", "Training hardware",
            "Hardware quantity", "Training time (hours)", "Base model", "Link", Snapshot.OF_DATABASE);

    /** The task of which Epoch AI's names have changed, and which a rule of counting may take apart again. */
    private static final String LANGUAGE_TASK = "Language modelling/generation";

    private final String checksum;
    private final Vocabulary vocabulary = Vocabulary.read();
    private final Organizations organizations = Organizations.read();

    /** The name in the export of each column that it has. */
    private final Map<String, String> inExport = new HashMap<>();

    /** @throws BadInput if a needed column is missing */
    ModelReader(CsvFile export) {
        this.checksum = export.sha256().substring(0, 8);
        for (String column : Stream.concat(NEEDED.stream(), OTHERS.stream()).toList()) {
            vocabulary.names(column).stream().filter(export.columns()::contains).findFirst()
                    .ifPresent(name -> inExport.put(column, name));
        }
        NEEDED.stream().filter(column -> !inExport.containsKey(column)).findFirst().ifPresent(column -> {
            throw new BadInput(Project.shown(export.file()) + ", header: there is no column " + BadInput.quote(column)
                    + ", nor one of another name for it in data/vocabulary.csv. Is it Epoch AI's export of models? "
                    + "If the column was renamed, add its new name there; it has: "
                    + String.join(", ", export.columns()) + ".");
        });
    }

    /** What the export has a column of, by the names here. */
    Set<String> columns() {
        return Set.copyOf(inExport.keySet());
    }

    /** The columns of an export that are read, in its order. */
    public static List<String> columns(CsvFile export) {
        ModelReader reader = new ModelReader(export);
        return export.columns().stream().filter(reader.inExport::containsValue).toList();
    }

    /** The model of a record. @throws BadInput if it has no name, or a day or a number that cannot be read */
    Model read(CsvFile.Row row) {
        List<Organization> developers = Items.of(cell(row, "Organization")).stream().map(organizations::get).toList();
        List<String> categories = terms(row, "Organization category").sorted().toList();
        return new Model(checksum + "-" + row.number(), name(row), row.day(inExport.get("Publication date")),
                terms(row, "Domain").toList(),
                Items.of(cell(row, "Task")).stream().map(this::task).distinct().toList(), developers,
                terms(row, "Country").toList(), categories.isEmpty() ? known(developers) : categories,
                number(row, "Training compute (FLOP)"), number(row, "Parameters"), cell(row, "Training dataset"),
                number(row, "Training dataset size (datapoints)"), term(row, "Confidence"),
                term(row, "Model accessibility"), String.join(", ", Items.of(cell(row, "Training hardware"))),
                number(row, "Hardware quantity"), number(row, "Training time (hours)"), cell(row, "Base model"),
                Stream.of(cell(row, "Link").split("\\s+")).filter(link -> link.matches("(?i)https?://.+")).toList(),
                term(row, Snapshot.OF_DATABASE).equals("checked"));
    }

    private String name(CsvFile.Row row) {
        return row.given(inExport.get("Model")).replaceAll("\\s+", " ");
    }

    private static List<String> known(List<Organization> developers) {
        return developers.stream().map(Organization::category).filter(category -> !category.isEmpty()).distinct()
                .sorted().toList();
    }

    /** Of a renamed task the export's own name is of no use; those of language modelling may be tasks of their own. */
    private String task(String item) {
        String term = vocabulary.term("Task", item);
        return term.equals(LANGUAGE_TASK) ? item.replace("modeling", "modelling") : term;
    }

    private Stream<String> terms(CsvFile.Row row, String column) {
        return Items.of(cell(row, column)).stream().map(item -> vocabulary.term(column, item)).distinct();
    }

    private String term(CsvFile.Row row, String column) {
        return vocabulary.term(column, cell(row, column));
    }

    private double number(CsvFile.Row row, String column) {
        return inExport.containsKey(column) ? row.number(inExport.get(column)) : Double.NaN;
    }

    private String cell(CsvFile.Row row, String column) {
        return inExport.containsKey(column) ? row.get(inExport.get(column)) : "";
    }
}
