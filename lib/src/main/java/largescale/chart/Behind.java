package largescale.chart;

import java.util.Map;

/** Which lists of models stand behind the bars and points of a chart. */
public interface Behind {

    /**
     * The list behind a count.
     *
     * @param place the values that columns of the data have there
     * @param column what is counted: the title of the axis
     * @return its number, or null
     */
    Integer count(Map<String, Object> place, String column, Number number);

    /** The list of the model that a point stands for: its number, or null. */
    Integer point(Map<String, Object> place);
}
