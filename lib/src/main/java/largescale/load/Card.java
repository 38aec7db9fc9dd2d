package largescale.load;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a snapshot comes from.
 *
 * @param file its name
 * @param asOf the day whose state of the database it holds; empty where the file does not tell
 * @param until the last day that it can know of: that day; where the file does not tell, its last publication date
 * @param source the address it was taken from; the name of the file, if it was given by its path
 * @param publisher who publishes the database
 * @param licence the licence of the data
 * @param licenceUrl the address of the licence
 * @param sha256 the checksum of the file, hexadecimal
 * @param bundled whether it is one of the project's own, in {@code data/snapshots}
 */
public record Card(String file, Optional<LocalDate> asOf, LocalDate until, String source, String publisher,
        String licence, String licenceUrl, String sha256, boolean bundled) {

    /** Whether a year was over on the last day that the snapshot can know of. */
    public boolean hasWhole(int year) {
        return hasWhole(year + " H2");
    }

    /** The same of a half-year, {@code 2023 H1}. */
    public boolean hasWhole(String half) {
        return half.compareTo(ModelColumn.halfYear(until)) < 0;
    }

    /** Whether a row of a table is of this snapshot. @param row its name, as the column Row has it */
    public boolean has(String row) {
        return sha256.startsWith(row.substring(0, Math.max(0, row.lastIndexOf('-'))));
    }
}
