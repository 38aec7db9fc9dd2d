package largescale.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which models of an export are large-scale ones. Epoch AI's full database has smaller models too, and the column
 * "Possibly over 1e23 FLOP", by which it is told from the list: of it a model counts whose training compute is known
 * and at least the threshold, or not known and marked as possibly over it. Epoch AI leaves some of these out of its
 * list by hand (fine-tuned versions among them): the database of July 2024 has 161 such models of 2020 to 2023, the
 * list 144. The list is taken as it is, but for models that are known to be smaller.
 *
 * @param models the large-scale ones, in order
 * @param leftOut how many others there are; empty for a list without any
 */
record LargeScale(List<Model> models, Optional<Integer> leftOut) {

    /** The training compute from which on a model is large-scale, in FLOP (Epoch AI; IS-178, section I). */
    private static final double THRESHOLD = 1e23;

    /** @throws BadInput if there is none, or more than a tenth of what is known of a list is smaller */
    static LargeScale of(List<Model> all, boolean database, Path file) {
        List<Model> models = all.stream().filter(model -> Double.isNaN(model.compute())
                ? !database || model.possiblyLarge()
                : model.compute() >= THRESHOLD).toList();
        int out = all.size() - models.size();
        long known = all.stream().filter(model -> !Double.isNaN(model.compute())).count();
        if (!database && out > known * 0.1) {
            throw new BadInput(Project.shown(file) + " is neither Epoch AI's full database, whose column "
                    + "\"Possibly over 1e23 FLOP\" it lacks, nor its list of large-scale models: of " + known
                    + " models "
                    + "of known training compute, " + out + " below 1e23 FLOP. Give one of the two.");
        }
        if (models.isEmpty()) {
            throw new BadInput(Project.shown(file) + " has no large-scale model: none of known training compute of at "
                    + "least 1e23 FLOP, none marked as possibly over it. Give Epoch AI's list of large-scale models, "
                    + "or its full database.");
        }
        return new LargeScale(models, database || out > 0 ? Optional.of(out) : Optional.empty());
    }
}
