package largescale.load;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import largescale.load.Organizations.Organization;

/**
 * Makes a model of a record of the export, by the rules that reproduce the report ({@link Rules#OF_REPORT}, each found
 * by recounting its figures on the snapshot of 24 July 2024). An organization type is made of the categories that the
 * row itself gives; where it gives none, of those in {@code data/organizations.csv}.
 */
final class ModelReader {

    private static final Rules RULES = Rules.OF_REPORT;
    private static final String LANGUAGE_TASK = "Language modelling/generation";
    private static final Set<String> READ = Arrays.stream(ModelColumn.values()).map(ModelColumn::inExports)
            .filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());

    private static final CharMatcher SPACE = CharMatcher.inRange('\t', '\r').or(CharMatcher.is(' '));
    private static final Pattern OPEN_QUOTE = Pattern.compile("(?:^|[,\r\n])\\s*\"[^\"]*$");
    /** Epoch AI's longest list, of organizations, has two dozen. */
    private static final int MOST_ITEMS = 500;
    private static final Pattern OF_THE_WEB = Pattern.compile("(?i)https?://.+");

    private final Vocabulary vocabulary;
    private final Organizations organizations;
    private final Map<String, String> inExport = new HashMap<>();
    private final Map<ModelColumn, Integer> places;
    private final String checksum;

    // What is made of each distinct cell, once: an export repeats most of them, and what is equal is then one object.
    private final Map<ModelColumn, Map<String, List<String>>> terms = new EnumMap<>(ModelColumn.class);
    private final Map<String, Developers> developers = new HashMap<>();
    private final Map<String, Tasks> tasks = new HashMap<>();
    private final Map<String, List<String>> categories = new HashMap<>();
    private final Map<String, String> hardware = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, List<String>> links = new HashMap<>();

    /**
     * Prepares for the columns of an export.
     *
     * @throws BadInput if a needed column is missing, or two columns of the export mean the same
     */
    ModelReader(CsvFile export, Vocabulary vocabulary, Organizations organizations) {
        this.vocabulary = vocabulary;
        this.organizations = organizations;
        this.checksum = export.sha256().substring(0, 8);
        String file = Project.shown(export.file());
        for (String column : export.columns()) {
            String other = inExport.put(vocabulary.column(column), column);
            if (other != null && vocabulary.prefers(other, column)) {
                inExport.put(vocabulary.column(column), other);
            } else if (other != null && !column.isEmpty() && !vocabulary.prefers(column, other)) {
                throw new BadInput(file + ", header: the columns " + BadInput.quote(other) + " and "
                        + BadInput.quote(column) + " mean the same. Remove one of them.");
            }
        }
        for (String column : ModelColumn.needed().stream().map(ModelColumn::inExports).toList()) {
            if (!inExport.containsKey(column)) {
                throw new BadInput(file + ", header: there is no column " + BadInput.quote(column)
                        + ", nor one of another name for it in data/vocabulary.csv. Is it Epoch AI's export of models? "
                        + "If the column was renamed, add its new name there"
                        + candidates(column, CsvFile.read(export.file()).columns()) + ".");
            }
        }
        places = places(export.columns());
    }

    private Map<ModelColumn, Integer> places(List<String> columns) {
        Map<ModelColumn, Integer> found = new EnumMap<>(ModelColumn.class);
        for (ModelColumn column : ModelColumn.values()) {
            found.put(column, columns.indexOf(inExport.get(column.inExports())));
        }
        found.values().removeIf(place -> place < 0);
        return found;
    }

    /** What the export has a column of. */
    Set<ModelColumn> columns() {
        return places.keySet();
    }

    /** Which columns may be it under another name: those with the most words in common. */
    private String candidates(String column, List<String> columns) {
        Set<String> words = words(column);
        List<String> alike = columns.stream().filter(other -> !READ.contains(vocabulary.column(other)))
                .filter(other -> !Collections.disjoint(words, words(other)))
                .sorted(Comparator.comparing(other -> -words(other).stream().filter(words::contains).count()))
                .limit(3).map(BadInput::quote).toList();
        return alike.isEmpty() ? "" : "; it may be " + String.join(", or ", alike);
    }

    private static Set<String> words(String column) {
        return Set.copyOf(List.of(column.toLowerCase(Locale.ROOT).split("\\W+")));
    }

    /** Whether a column of an export is read at all. */
    static boolean reads(String column, Vocabulary vocabulary) {
        return READ.contains(vocabulary.column(column));
    }

    /**
     * The model of a record.
     *
     * @throws BadInput if the record has no name, or a date or a number that cannot be read
     */
    Model read(CsvFile.Row row) {
        Developers developers = developers(row);
        Tasks tasks = tasks(row);
        Given given = new Given(terms(row, ModelColumn.DOMAINS), tasks.given(), developers.organizations(),
                terms(row, ModelColumn.COUNTRIES));
        return new Model(checksum + "-" + row.number(), name(row), date(row), RULES.domains(given),
                tasks.counted(), developers.names(), developers.groups(), RULES.countries(given),
                categories(row, developers),
                number(row, ModelColumn.TRAINING_COMPUTE), number(row, ModelColumn.PARAMETERS),
                cell(row, ModelColumn.TRAINING_DATASET), number(row, ModelColumn.TRAINING_DATASET_SIZE),
                term(row, ModelColumn.CONFIDENCE), term(row, ModelColumn.ACCESSIBILITY),
                hardware(row),
                number(row, ModelColumn.HARDWARE_QUANTITY), number(row, ModelColumn.TRAINING_TIME),
                cell(row, ModelColumn.BASE_MODEL), links(row), isMarked(row), given);
    }

    private boolean isMarked(CsvFile.Row row) {
        String mark = term(row, ModelColumn.POSSIBLY_LARGE);
        if (!mark.isEmpty() && !mark.equals("checked")) {
            throw error(row, ModelColumn.POSSIBLY_LARGE, "this is no mark that is known here. Add to "
                    + "data/vocabulary.csv whether it means checked, or nothing.");
        }
        return !mark.isEmpty();
    }

    /**
     * What a cell says of who developed a model.
     *
     * @param names the organizations
     * @param organizations what is known of each
     * @param groups their groups, each with its own among them
     * @param categories the distinct categories that are known, sorted
     */
    private record Developers(List<String> names, List<Organization> organizations, Map<String, List<String>> groups,
            List<String> categories) {}

    /** What a cell says of tasks. @param given the tasks @param counted what the rules make of them */
    private record Tasks(List<Given.Task> given, List<String> counted) {}

    private Developers developers(CsvFile.Row row) {
        return developers.computeIfAbsent(cell(row, ModelColumn.ORGANIZATIONS),
                cell -> developers(list(row, ModelColumn.ORGANIZATIONS)));
    }

    private Developers developers(String cell) {
        List<String> names = ListCell.names(cell, organizations.names(), organizations.longestName());
        List<Organization> known = names.stream().map(organizations::get).toList();
        return new Developers(names, known, RULES.groups(known),
                known.stream().map(Organization::category).filter(category -> !category.isEmpty()).distinct().sorted()
                        .toList());
    }

    private Tasks tasks(CsvFile.Row row) {
        return tasks.computeIfAbsent(cell(row, ModelColumn.TASKS), cell -> tasks(list(row, ModelColumn.TASKS)));
    }

    private Tasks tasks(String cell) {
        List<Given.Task> given = ListCell.items(cell).stream().map(this::task).toList();
        return new Tasks(given, RULES.tasks(given));
    }

    /** Of a renamed task the export's own name is of no use; those of language modelling may be tasks of their own. */
    private Given.Task task(String item) {
        String term = vocabulary.term(ModelColumn.TASKS.inExports(), item);
        return new Given.Task(term.equals(LANGUAGE_TASK) ? item.replace("modeling", "modelling") : term, term);
    }

    private List<String> categories(CsvFile.Row row, Developers developers) {
        List<String> given = categories.computeIfAbsent(cell(row, ModelColumn.ORGANIZATION_TYPE),
                cell -> terms(row, ModelColumn.ORGANIZATION_TYPE).stream().sorted().toList());
        return given.isEmpty() ? developers.categories() : given;
    }

    private List<String> terms(CsvFile.Row row, ModelColumn column) {
        return terms.computeIfAbsent(column, name -> new HashMap<>()).computeIfAbsent(cell(row, column),
                cell -> terms(column, list(row, column)));
    }

    private List<String> terms(ModelColumn column, String cell) {
        return ListCell.items(cell).stream().map(item -> vocabulary.term(column.inExports(), item)).distinct().toList();
    }

    private String hardware(CsvFile.Row row) {
        return hardware.computeIfAbsent(cell(row, ModelColumn.TRAINING_HARDWARE),
                cell -> String.join(", ", ListCell.items(list(row, ModelColumn.TRAINING_HARDWARE))));
    }

    private String term(CsvFile.Row row, ModelColumn column) {
        return vocabulary.term(column.inExports(), cell(row, column));
    }

    private String name(CsvFile.Row row) {
        String name = SPACE.collapseFrom(cell(row, ModelColumn.NAME), ' ');
        if (name.isEmpty()) {
            throw error(row, ModelColumn.NAME, "a model needs a name. Fill it in, or remove the record.");
        }
        return name;
    }

    private LocalDate date(CsvFile.Row row) {
        return dates.computeIfAbsent(cell(row, ModelColumn.PUBLICATION_DATE),
                cell -> row.day(inExport.get(ModelColumn.PUBLICATION_DATE.inExports())));
    }

    /** Missing where the cell is empty. */
    private double number(CsvFile.Row row, ModelColumn column) {
        return numbers.computeIfAbsent(cell(row, column),
                cell -> cell.isEmpty() ? Double.NaN : row.number(inExport.get(column.inExports())));
    }

    private List<String> links(CsvFile.Row row) {
        return links.computeIfAbsent(cell(row, ModelColumn.LINK), cell -> Splitter.on(SPACE).splitToStream(cell)
                .filter(link -> OF_THE_WEB.matcher(link).matches()).toList());
    }

    /** A cell that holds a list, of which {@link ListCell} makes something whatever stands there. */
    private String list(CsvFile.Row row, ModelColumn column) {
        String cell = cell(row, column);
        if (CharMatcher.is('"').countIn(cell) % 2 != 0 && OPEN_QUOTE.matcher(cell).find()) {
            throw error(row, column, "an item begins with a quote that does not end. Write the quote at its end too.");
        }
        if (CharMatcher.is(',').countIn(cell) >= MOST_ITEMS) {
            throw error(row, column, "it has more than " + MOST_ITEMS + " items, more than any list of an export.");
        }
        return cell;
    }

    private String cell(CsvFile.Row row, ModelColumn column) {
        return places.containsKey(column) ? row.cells().get(places.get(column)) : "";
    }

    private BadInput error(CsvFile.Row row, ModelColumn column, String problem) {
        return row.error(inExport.get(column.inExports()), problem);
    }
}
