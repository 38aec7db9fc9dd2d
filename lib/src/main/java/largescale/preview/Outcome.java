package largescale.preview;

import com.google.common.io.ByteSource;

/** What came of a notebook. */
sealed interface Outcome {

    /** @param ipynb the executed notebook */
    record Executed(ByteSource ipynb) implements Outcome {}

    /** @param message which cell failed, and why */
    record Failed(String message) implements Outcome {}
}
