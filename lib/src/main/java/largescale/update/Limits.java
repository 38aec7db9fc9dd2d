package largescale.update;

import java.time.Duration;

/**
 * What a download may take.
 *
 * @param connect until the server is there
 * @param piece between two pieces, and until the first
 * @param whole for everything: a server that sends a byte now and then keeps within every other limit of time
 * @param tries how often the address is asked when the server or the way to it fails
 * @param pause before the second try; before each later one it is twice as long
 * @param bytes how large an export may be, also when it is unpacked
 */
record Limits(Duration connect, Duration piece, Duration whole, int tries, Duration pause, long bytes) {

    /** Those of {@code make update}. */
    static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5), 3,
            Duration.ofMillis(500), 200_000_000);
}
