package largescale.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import largescale.load.CsvFile;
import largescale.load.Project;
import org.junit.jupiter.api.Test;

class ColoursTest {

    /** The ground of the pages in dark mode, as the style sheet has it. */
    private static final String GROUND = "#14181f";

    @Test
    void onADarkGroundEveryColourStandsOutAndTakesBlackInk() {
        Map<String, String> dark = Colours.inTheDark();
        assertTrue(dark.keySet().containsAll(HouseStyle.HOUSE.series()) && dark.containsKey(Colours.PLAIN));
        assertEquals("#000000", dark.get("#ffffff"), "the ink");
        dark.forEach((light, colour) -> {
            if (!light.equals("#ffffff")) {
                double contrast = (luminance(colour) + 0.05) / (luminance(GROUND) + 0.05);
                assertTrue(contrast >= 3, colour + ": " + contrast);
                assertEquals("#000000", Colours.ink(colour), colour);
            }
        });
    }

    @Test
    void onWhiteEveryColourStandsOutAndTakesItsInk() {
        for (CsvFile.Row row : CsvFile.read(Project.data("colours.csv")).rows()) {
            double light = luminance(row.get("Colour"));
            assertTrue(1.05 / (light + 0.05) >= 3, row.get("Value"));
            double ink = luminance(Colours.ink(row.get("Colour")));
            assertTrue((Math.max(ink, light) + 0.05) / (Math.min(ink, light) + 0.05) >= 4.5,
                    "a number in " + row.get("Value"));
        }
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        double luminance = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }
}
