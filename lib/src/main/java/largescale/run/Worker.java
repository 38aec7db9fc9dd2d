package largescale.run;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import largescale.kernel.ClassIndex;
import largescale.load.BadInput;
import largescale.load.Project;

/**
 * Executes notebooks for {@code make preview}, one after the other, which the second time takes a fraction of the
 * first. A line of its standard input is the path of one; the answer on its standard output is the length of the
 * executed notebook and the notebook. Where {@link Main} would refuse to go on, this ends too, with the same message:
 * what a failed notebook has left behind meets no other one.
 */
public final class Worker {

    private Worker() {}

    /** Called by {@link Launcher}. @param arguments the library's jar */
    public static void main(String[] arguments) throws IOException {
        Optional<ProcessHandle> caller = ProcessHandle.current().parent();
        Ending ending = new Ending(new Journal(Path.of("/dev/null")));
        // Nobody completes names here.
        ClassIndex.delay(Duration.ofDays(1));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out))) {
            Notebooks notebooks = new Notebooks(Project.root(), Path.of(arguments[0]), Shared.install(),
                    new Journal(Path.of("/dev/null")), 1, Notebooks.mostPerCell(), name -> {}, () -> {
                        if (!ProcessHandle.current().parent().equals(caller)) {
                            ending.interrupted();
                        }
                    });
            Notebooks.startTheIndexer();
            for (String file = in.readLine(); file != null; file = in.readLine()) {
                byte[] executed = notebooks.execute(List.of(Path.of(file))).get(0).ipynb().read();
                out.writeInt(executed.length);
                out.write(executed);
                out.flush();
            }
            ending.succeed();
        } catch (BadInput e) {
            ending.fail(e.getMessage());
        } catch (Throwable e) {
            ending.fail("The notebook could not be executed: " + e);
        }
    }
}
