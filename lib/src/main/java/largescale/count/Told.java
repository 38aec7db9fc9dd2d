package largescale.count;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a sentence can say of something: a record whose components are arguments of the sentence, by their names. */
public interface Told {

    /** The arguments by name; a component may have none, null. */
    default Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (RecordComponent component : getClass().getRecordComponents()) {
            try {
                arguments.put(component.getName(), component.getAccessor().invoke(this));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return arguments;
    }
}
