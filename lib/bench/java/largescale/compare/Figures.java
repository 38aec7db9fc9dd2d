package largescale.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import largescale.load.Snapshot;

/**
 * Loads an export and prints all published figures as it gives them, several times in one process: {@code key,value}
 * on the output, the seconds of each round on the other. Its counterpart is {@code peer/figures.py}.
 */
final class Figures {

    private static final double NANOSECONDS = 1e9;

    private Figures() {}

    /** @param arguments the path of an export and the number of rounds */
    public static void main(String[] arguments) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            long start = System.nanoTime();
            Comparison.Data data = new Comparison.Data(Snapshot.open(arguments[0]));
            List<Published> statements = Published.figures();
            statements.forEach(figure -> figures.put(figure.key(), figure.in(data.of(figure.years())).value()));
            System.err.println((System.nanoTime() - start) / NANOSECONDS);
        }
        figures.forEach((key, value) -> System.out.println(key + "," + value));
    }
}
