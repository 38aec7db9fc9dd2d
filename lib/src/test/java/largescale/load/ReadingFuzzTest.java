package largescale.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import largescale.AnyText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whatever a file holds: it is read as it is meant, or refused with its name; nothing else happens. */
@Domain(AnyText.class)
@Domain(DomainContext.Global.class)
class ReadingFuzzTest {

    private static final Path EXPORT = Project.root().resolve("lib/src/test/resources/exports/2024-list.csv");

    @Property
    void anExportWithAPieceReplacedIsReadOrRefusedWithItsName(@ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 20) int length, @ForAll @Size(max = 20) byte[] bytes, @ForAll String text)
            throws IOException {
        byte[] export = Files.readAllBytes(EXPORT);
        int from = place % export.length, to = Math.min(export.length, from + length);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(export, 0, from);
        changed.writeBytes(text.isEmpty() ? bytes : text.getBytes(UTF_8));
        changed.write(export, to, export.length - to);
        Path file = Exports.file(changed.toByteArray());
        try {
            Snapshot.open(file.toString());
        } catch (BadInput e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        }
    }
}
