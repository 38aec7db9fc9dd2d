package largescale.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One model of the list, in the terms of {@code data/vocabulary.csv}, with what rules of counting make of it (the
 * report's own, {@link Rules#OF_REPORT}, when it is read). Texts are never null; what the export leaves empty is an
 * empty text, an empty list, or NaN.
 *
 * @param row the name of its record, which no record of another file has: names of models may be there twice
 * @param date its publication date
 * @param domains the distinct domains; Multimodal is Epoch AI's own tag among them
 * @param tasks the distinct tasks
 * @param organizations the organizations that the row names
 * @param groups the distinct groups of these in order (see {@link Organizations}), each with its own among them
 * @param countries the distinct countries
 * @param categories the distinct categories of its organizations, sorted
 * @param compute training compute in FLOP
 * @param parameters the number of parameters
 * @param datasetSize the size of the training dataset, in datapoints
 * @param confidence Epoch AI's confidence in its estimate of the training compute
 * @param hardwareQuantity how many pieces of the hardware were used
 * @param trainingTime how long the training took, in hours
 * @param links where it is described; addresses of the web
 * @param possiblyLarge whether Epoch AI marks its training compute as possibly over 1e23 FLOP
 * @param given what its record says, of which other rules make something else
 */
public record Model(String row, String name, LocalDate date, List<String> domains, List<String> tasks,
        List<String> organizations, Map<String, List<String>> groups, List<String> countries, List<String> categories,
        double compute, double parameters, String dataset, double datasetSize, String confidence,
        String accessibility, String hardware, double hardwareQuantity, double trainingTime,
        String baseModel, List<String> links, boolean possiblyLarge, Given given) {

    /** The same model by other rules of counting. */
    Model by(Rules rules) {
        return new Model(row, name, date, rules.domains(given), rules.tasks(given.tasks()), organizations,
                rules.groups(given.organizations()), rules.countries(given), categories, compute, parameters, dataset,
                datasetSize, confidence, accessibility, hardware, hardwareQuantity, trainingTime, baseModel, links,
                possiblyLarge, given);
    }

    /** The categories of its organizations, joined by {@code " + "}; or {@code unknown}. */
    public String organizationType() {
        return categories.isEmpty() ? "unknown" : String.join(" + ", categories);
    }

    /** Its values of the columns that have a vocabulary, by what one of them is called; no empty ones. */
    public Map<String, List<String>> terms() {
        return ModelColumn.ofTerms().stream()
                .collect(Collectors.toUnmodifiableMap(ModelColumn::item, column -> column.terms(this)));
    }
}
