package largescale.notebook;

import java.util.Map;
import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * What a notebook has given names.
 *
 * @param variables the names of its variables
 * @param tables the tables at hand, by how a cell names them: {@code models}, {@code report.models()}; empty where no
 *     cell has run
 */
public record Names(Set<String> variables, Map<String, Table> tables) {}
