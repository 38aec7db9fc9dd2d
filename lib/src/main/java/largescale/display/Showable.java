package largescale.display;

/** What a notebook can show in both languages. */
public interface Showable {

    /** As it is shown. */
    Display display();
}
