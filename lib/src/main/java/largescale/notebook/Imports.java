package largescale.notebook;

import java.util.List;

/**
 * What a notebook uses without having imported it: what a Java kernel imports by itself, and what the first cells of
 * the report's notebooks import, which have to work where no kernel knows the library too.
 */
public final class Imports {

    /** What JJava imports by itself. */
    public static final List<String> OF_KERNELS = List.of("java.util.*", "java.io.*", "java.math.*", "java.net.*",
            "java.time.*", "java.util.concurrent.*", "java.util.prefs.*", "java.util.regex.*");

    /** What is imported besides, as an import declaration names it. */
    public static final List<String> NAMES = List.of(
            "static tech.tablesaw.aggregate.AggregateFunctions.*",
            "java.time.LocalDate",
            "tech.tablesaw.api.*",
            "tech.tablesaw.plotly.components.*",
            "tech.tablesaw.plotly.traces.*",
            "largescale.*",
            "largescale.chart.*",
            "largescale.count.*");

    private Imports() {}

    /** Whether a class of this simple name is imported. */
    public static boolean have(String name) {
        return NAMES.stream().anyMatch(imported -> imported.endsWith(".*")
                ? exists(imported.replace("*", name))
                : imported.endsWith("." + name));
    }

    /** Whether there is a class of this whole name. */
    static boolean exists(String type) {
        return Imports.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}
