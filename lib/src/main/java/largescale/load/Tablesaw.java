package largescale.load;

/** Starts Tablesaw without what nobody here uses of it. */
public final class Tablesaw {

    private Tablesaw() {}

    /**
     * Initialises its tables, which would read every jar of the class path for further readers of files: some 0.4
     * seconds of a processor. Called before anything else of a program has begun, since the class path is hidden from
     * it meanwhile; CSV files it can read all the same.
     */
    public static void start() {
        String path = System.setProperty("java.class.path", "");
        try {
            Class.forName("tech.tablesaw.api.Table");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            System.setProperty("java.class.path", path);
        }
    }
}
