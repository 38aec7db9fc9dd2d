package largescale.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import largescale.load.BadInput;

/**
 * What a JVM has once, and all notebooks share: a notebook that changes it may change what others show, so it ends its
 * run. It is looked at whenever a cell begins or ends. What was changed in between, a cell did that ran in between:
 * where there are several, the one whose source names it.
 */
final class Shared {

    private final List<Kept> all;
    private final Set<NotebookRun> running = new LinkedHashSet<>();
    private final Set<Place> since = new LinkedHashSet<>();

    private record Kept(String what, String namedBy, Supplier<Object> now, Object before) {

        Kept(String what, String namedBy, Supplier<Object> now) {
            this(what, namedBy, now, now.get());
        }

        boolean changed() {
            return !Objects.equals(now.get(), before);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private Shared(SharedProperties properties) {
        all = List.of(
                new Kept("the system properties", "Propert",
                        () -> System.getProperties() == properties && properties.asExpected()),
                new Kept("the default locale", "Locale", () -> List.of(Locale.getDefault(),
                        Locale.getDefault(Locale.Category.DISPLAY), Locale.getDefault(Locale.Category.FORMAT))),
                new Kept("the default time zone", "TimeZone", TimeZone::getDefault),
                new Kept("System.out", "setOut", () -> System.out),
                new Kept("System.err", "setErr", () -> System.err),
                new Kept("System.in", "setIn", () -> System.in),
                new Kept("the default handler of uncaught exceptions", "setDefaultUncaughtExceptionHandler",
                        Thread::getDefaultUncaughtExceptionHandler));
    }

    /** Makes the JVM ready for notebooks, and remembers what it has. */
    static Shared install() {
        CurrentKernel.install();
        CellStream.install();
        // As JJava's program does; the JDK sets others when it is first asked for the time zone.
        System.setProperty("java.util.logging.SimpleFormatter.format", "[%4$.1s %1$tF %1$tT.%1$tL %3$s] %5$s%n");
        TimeZone.getDefault();
        SharedProperties properties = new SharedProperties(System.getProperties());
        System.setProperties(properties);
        return new Shared(properties);
    }

    /** A cell begins. */
    synchronized void begins(NotebookRun notebook) {
        look();
        running.add(notebook);
        since.add(notebook.place());
    }

    /** A cell is over. */
    synchronized void ends(NotebookRun notebook) {
        look();
        running.remove(notebook);
        since.remove(notebook.place());
    }

    private void look() {
        Optional<Kept> changed = all.stream().filter(Kept::changed).findFirst();
        if (changed.isPresent()) {
            List<Place> naming = since.stream()
                    .filter(place -> place.source().contains(changed.get().namedBy))
                    .toList();
            throw changes(naming.isEmpty() ? List.copyOf(since) : naming, changed.get().what);
        }
        since.retainAll(running.stream().map(NotebookRun::place).toList());
    }

    /** Says who changes what. @param places the cell, or those of which it is one */
    static BadInput changes(List<Place> places, String what) {
        String who = places.stream().map(Place::toString).collect(Collectors.joining(", or "));
        return new BadInput(who + ": it changes " + what + ", which all notebooks share. They are executed in one JVM, "
                + "so do without it.");
    }
}
