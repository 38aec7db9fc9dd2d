package largescale.display;

import java.util.List;

/**
 * A table as it is read. The first cell of each row is the row's head.
 *
 * @param head the heads of the columns
 * @param rows the rows, each as long as the head
 */
public record Grid(List<Cell> head, List<List<Cell>> rows) {}
