package largescale;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.google.common.cache.Cache;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages as the architecture page draws them: each uses only those before it. */
class RoomsTest {

    /** What a notebook meets. */
    private static final List<String> LIBRARY = List.of("largescale.load", "largescale.count", "largescale.compare",
            "largescale.word", "largescale.chart", "largescale.display", "largescale.html", "largescale.notebook",
            "largescale");

    /** What makes pages of notebooks. */
    private static final List<String> PRESS = List.of("largescale.press.page", "largescale.press.run",
            "largescale.press.update");

    /** The bridge to Jupyter: it holds nothing of the press. */
    private static final String KERNEL = "largescale.kernel";

    private static final List<String> ROOMS = Stream.of(LIBRARY, PRESS, List.of(KERNEL)).flatMap(List::stream)
            .toList();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("largescale");

    /** Snapshots, by the state of the files that they were read from. */
    private static final Set<String> READ_ONCE = Set.of("Snapshot.OPENED");
    private static final Pattern IMMUTABLE = Pattern
            .compile("java\\.util\\.(ImmutableCollections|Collections)\\$.*|com\\.google\\..*\\.(Regular)?Immutable.*");

    @Test
    void aRoomUsesOnlyThoseBeforeIt() {
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] later = ROOMS.subList(i + 1, ROOMS.size()).toArray(String[]::new);
            noClasses().that().resideInAPackage(ROOMS.get(i)).should().dependOnClassesThat().resideInAnyPackage(later)
                    .allowEmptyShould(true).check(CLASSES);
        }
        noClasses().that().resideInAPackage(KERNEL).should().dependOnClassesThat()
                .resideInAnyPackage(PRESS.toArray(String[]::new)).check(CLASSES);
    }

    @Test
    void everyClassIsInARoomThatSaysWhatItIs() {
        assertEquals(List.of(), CLASSES.stream().map(JavaClass::getPackageName)
                .filter(name -> !ROOMS.contains(name)).distinct().toList());
        for (String room : ROOMS) {
            Stream<JavaClass> infos = CLASSES.stream().filter(one -> one.getName().equals(room + ".package-info"));
            assertTrue(infos.findAny().isPresent(), room);
        }
    }

    /** Notebooks share the library: what is kept for all of them is immutable, or read once of something immutable. */
    @Test
    void nothingIsKeptForAllThatCanChangeButWhatWasRead() throws ReflectiveOperationException {
        fields().that().areStatic().should().beFinal().check(CLASSES);
        List<String> kept = new ArrayList<>();
        for (JavaField field : CLASSES.stream().flatMap(one -> one.getFields().stream()).toList()) {
            Field reflected = field.reflect();
            if (Modifier.isStatic(reflected.getModifiers()) && !reflected.isSynthetic()) {
                reflected.setAccessible(true);
                Object value = reflected.get(null);
                String name = reflected.getDeclaringClass().getSimpleName() + "." + reflected.getName();
                if ((value instanceof Map || value instanceof Collection || value instanceof Cache)
                        && !READ_ONCE.contains(name) && !IMMUTABLE.matcher(value.getClass().getName()).matches()) {
                    kept.add(name + " is of " + value.getClass());
                }
            }
        }
        assertEquals(List.of(), kept);
    }
}
