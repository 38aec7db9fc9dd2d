package largescale.run;

/**
 * What a notebook is at, as messages name it.
 *
 * @param notebook its path in the project
 * @param cell the number of the code cell; 0 before the first
 * @param source the cell's source
 */
record Place(String notebook, int cell, String source) {

    @Override
    public String toString() {
        return cell == 0 ? notebook : notebook + ", code cell " + cell;
    }
}
