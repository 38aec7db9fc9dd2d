package largescale.load;

import java.util.List;

/**
 * Which models of an export are large-scale ones. Epoch AI's list of large-scale models is taken whole, with the models
 * whose training compute is not known but thought to reach the threshold. Its full database has smaller models too, by
 * which it is told from the list; of it a model counts whose training compute is known and at least the threshold, or
 * not known and marked as possibly over it. Epoch AI leaves some of these out of its list by hand (fine-tuned versions
 * among them): the database of July 2024 has 161 such models of 2020 to 2023, the list 144.
 *
 * @param models the large-scale ones, in order
 * @param leftOut how many others the export has
 * @param database whether the export is the full database, not the list
 */
record LargeScale(List<Model> models, int leftOut, boolean database) {

    /** The training compute from which on a model is large-scale, in FLOP (Epoch AI; IS-178, section I). */
    static final double THRESHOLD = 1e23;

    static LargeScale of(List<Model> all) {
        boolean database = all.stream().anyMatch(model -> model.compute() < THRESHOLD);
        List<Model> models = database ? all.stream().filter(LargeScale::reachesThreshold).toList() : all;
        return new LargeScale(models, all.size() - models.size(), database);
    }

    private static boolean reachesThreshold(Model model) {
        return Double.isNaN(model.compute()) ? model.possiblyLarge() : model.compute() >= THRESHOLD;
    }
}
