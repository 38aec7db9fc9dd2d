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
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.FileUtils;

/** Whatever a file holds: it is read as it is meant, or refused with its name; nothing else happens. */
@Domain(AnyText.class)
@Domain(DomainContext.Global.class)
class ReadingFuzzTest {

    private static Path folder;
    private static byte[] export;

    @BeforeContainer
    static void prepare() throws IOException {
        folder = Files.createTempDirectory("reading");
        export = Files.readAllBytes(Project.root().resolve("lib/src/test/resources/exports/2024-list.csv"));
    }

    @AfterContainer
    static void tidy() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }

    @Property
    void anExportWithAPieceReplacedIsReadOrRefusedWithItsName(@ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 20) int length, @ForAll @Size(max = 20) byte[] bytes, @ForAll String text) {
        int from = place % export.length, to = Math.min(export.length, from + length);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(export, 0, from);
        changed.writeBytes(text.isEmpty() ? bytes : text.getBytes(UTF_8));
        changed.write(export, to, export.length - to);
        Path file = Exports.file(folder, changed.toByteArray());
        try {
            Snapshot.open(file.toString());
        } catch (BadInput e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        }
    }
}
