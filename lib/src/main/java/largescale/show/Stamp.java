package largescale.show;

import java.util.Map;
import largescale.count.Window;
import largescale.load.Card;

/** What stands beside every exhibit: the window, the snapshot and the source that it was counted on. */
record Stamp(Card card, Window window) {

    String in(Wording wording) {
        return wording.sentence("Models published {window}. {snapshot}. Source: {publisher}, {licence}.",
                Map.of("window", window.toString(), "snapshot", snapshot(wording), "publisher", card.publisher(),
                        "licence", card.licence())) + incomplete(wording);
    }

    private String incomplete(Wording wording) {
        return card.hasWhole(window.to()) ? ""
                : " " + wording.sentence("{year} was not over in the data.", Map.of("year", window.to()));
    }

    String snapshot(Wording wording) {
        return card.asOf().map(day -> wording.sentence("Snapshot of {day}", Map.of("day", day)))
                .orElseGet(() -> wording.sentence("Snapshot {file} of unknown date", Map.of("file", card.file())));
    }
}
