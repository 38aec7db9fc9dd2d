package largescale.load;

import java.time.LocalDate;
import java.util.List;
import largescale.load.Organizations.Organization;

/**
 * What a record of an export says of a model, in the terms of {@code data/vocabulary.csv}; what is counted of it, rules
 * of counting decide. Texts are never null; what the export leaves empty is an empty text, an empty list, or NaN.
 *
 * @param row the name of its record, which no record of another file has: names of models may be there twice
 * @param date its publication date
 * @param domains the distinct domains; Multimodal is Epoch AI's own tag among them
 * @param tasks the distinct tasks, of language modelling by each of its names
 * @param organizations the organizations that the record names
 * @param countries the distinct countries, 'Multinational' among them
 * @param categories the distinct categories of its organizations, sorted: those that the record gives; where it gives
 *     none, those of {@code data/organizations.csv}
 * @param compute training compute in FLOP
 * @param parameters the number of parameters
 * @param datasetSize the size of the training dataset, in datapoints
 * @param confidence Epoch AI's confidence in its estimate of the training compute
 * @param hardware of each piece its name, joined by commas
 * @param hardwareQuantity how many pieces of the hardware were used
 * @param trainingTime how long the training took, in hours
 * @param links where it is described; addresses of the web
 * @param possiblyLarge whether Epoch AI marks its training compute as possibly over 1e23 FLOP
 */
public record Model(String row, String name, LocalDate date, List<String> domains, List<String> tasks,
        List<Organization> organizations, List<String> countries, List<String> categories, double compute,
        double parameters, String dataset, double datasetSize, String confidence, String accessibility,
        String hardware, double hardwareQuantity, double trainingTime, String baseModel, List<String> links,
        boolean possiblyLarge) {

    /** The half-year of its publication: {@code 2023 H1} or {@code 2023 H2}. */
    public String halfYear() {
        return halfYear(date);
    }

    public static String halfYear(LocalDate day) {
        return day.getYear() + (day.getMonthValue() < 7 ? " H1" : " H2");
    }
}
