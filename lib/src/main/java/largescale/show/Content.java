package largescale.show;

/** What an exhibit can hold. */
interface Content {

    /** Whether there is nothing in it to show. */
    boolean isEmpty();

    /** As it is shown in an exhibit. */
    View in(Setting setting);
}
