package largescale.load;

import java.util.List;
import largescale.load.Organizations.Organization;

/**
 * What a record of an export says where the rules of counting decide what is made of it.
 *
 * @param domains the distinct domains, Epoch AI's tag Multimodal among them
 * @param tasks the tasks
 * @param organizations the organizations
 * @param countries the distinct countries, 'Multinational' among them
 */
record Given(List<String> domains, List<Task> tasks, List<Organization> organizations, List<String> countries) {

    /** A task. @param name as the export writes it @param term which one it is in {@code data/vocabulary.csv} */
    record Task(String name, String term) {}
}
