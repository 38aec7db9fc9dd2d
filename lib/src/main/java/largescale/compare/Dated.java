package largescale.compare;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import largescale.load.Snapshot;

/**
 * A snapshot under the name that the tables of revisions give it: the day of its data, or {@code opened file} for one
 * that the notebook has opened and that is not bundled.
 */
record Dated(String name, Snapshot snapshot) {

    private static final String FILE = "opened file";

    private static Dated bundled(Snapshot snapshot) {
        return new Dated(snapshot.card().asOf().map(LocalDate::toString).orElseThrow(), snapshot);
    }

    /** The bundled ones and the one that is open, by the last day that they can know of. */
    static List<Dated> all(Snapshot open) {
        List<Dated> bundled = Snapshot.bundled().stream().map(Dated::bundled).toList();
        Optional<Dated> other = Optional.of(new Dated(FILE, open)).filter(file -> bundled.stream()
                .noneMatch(one -> one.isOf(open)));
        return Stream.concat(bundled.stream(), other.stream()).sorted(Comparator.comparing(Dated::until)).toList();
    }

    boolean isOf(Snapshot other) {
        return snapshot.card().sha256().equals(other.card().sha256());
    }

    /** The last day that it can know of. */
    LocalDate until() {
        return snapshot.card().until();
    }

    boolean isBundled() {
        return !name.equals(FILE);
    }
}
