package largescale;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages as the architecture page draws them: each uses only those before it. */
class RoomsTest {

    private static final List<String> ROOMS = List.of("largescale.load", "largescale.count", "largescale.compare",
            "largescale.word", "largescale.chart", "largescale.display", "largescale.page", "largescale.notebook",
            "largescale", "largescale.run", "largescale.update", "largescale.kernel");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("largescale");

    @Test
    void aRoomUsesOnlyThoseBeforeIt() {
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] later = ROOMS.subList(i + 1, ROOMS.size()).toArray(String[]::new);
            noClasses().that().resideInAPackage(ROOMS.get(i)).should().dependOnClassesThat().resideInAnyPackage(later)
                    .allowEmptyShould(true).check(CLASSES);
        }
    }

    @Test
    void everyClassIsInARoomThatSaysWhatItIs() {
        assertEquals(List.of(), CLASSES.stream().map(JavaClass::getPackageName)
                .filter(name -> !ROOMS.contains(name) && !name.startsWith("largescale.page")).distinct().toList());
        for (String room : ROOMS) {
            Stream<JavaClass> infos = CLASSES.stream().filter(one -> one.getName().equals(room + ".package-info"));
            assertTrue(infos.findAny().isPresent(), room);
        }
    }
}
