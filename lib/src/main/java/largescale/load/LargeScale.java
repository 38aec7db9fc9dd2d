package largescale.load;

import java.util.List;
import java.util.Optional;

/**
 * Which models of an export are large-scale ones. Epoch AI's list of large-scale models is taken whole, with the models
 * whose training compute is not known but thought to reach the threshold. Its full database has smaller models too, by
 * which it is told from the list; of it a model counts whose training compute is known and at least the threshold, or
 * not known and marked as possibly over it. Epoch AI leaves some of these out of its list by hand (fine-tuned versions
 * among them): the database of July 2024 has 161 such models of 2020 to 2023, the list 144.
 *
 * @param models the large-scale ones, in order
 * @param leftOut how many others the full database has; empty for the list
 */
record LargeScale(List<Model> models, Optional<Integer> leftOut) {

    /** The training compute from which on a model is large-scale, in FLOP (Epoch AI; IS-178, section I). */
    static final double THRESHOLD = 1e23;

    static LargeScale of(List<Model> all) {
        if (all.stream().noneMatch(model -> model.compute() < THRESHOLD)) {
            return new LargeScale(all, Optional.empty());
        }
        List<Model> models = all.stream()
                .filter(model -> Double.isNaN(model.compute()) ? model.possiblyLarge() : model.compute() >= THRESHOLD)
                .toList();
        return new LargeScale(models, Optional.of(all.size() - models.size()));
    }
}
