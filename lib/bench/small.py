"""Measures what is small with JMH: lib/bench/java/largescale/page/Small.java."""

import itertools
import json

from setting import CLASSES, JMH, LIBRARY, WORK, progress, run
from table import Measure

NAMES = {
    "opensASnapshot": "Opening a snapshot of 197 models",
    "countsByTwoColumns": "Counting a long table by two columns, laid out by year",
    "wordsASentence": "Wording a sentence in both languages",
    "drawsAChart": "Drawing a chart: its JSON in both languages",
    "rendersAPage": "Rendering the page of `03-country` from its displays",
}
ITERATIONS = ("-f", "1", "-wi", "3", "-w", "1s", "-i", "5", "-r", "1s")


def measures():
    progress("Small steps, with JMH")
    results = WORK / "jmh.json"
    notebook = WORK / "report" / "notebooks" / "03-country.ipynb"
    java = ["java", "-cp", f"{CLASSES}:{LIBRARY}:{JMH}/*"]
    run(
        [
            *java,
            "org.openjdk.jmh.Main",
            *ITERATIONS,
            "-jvmArgsAppend",
            f"-Dnotebook={notebook}",
            "-rf",
            "json",
            "-rff",
            results,
        ]
    )
    found = {
        result["benchmark"].rpartition(".")[2]: [*itertools.chain(*result["primaryMetric"]["rawData"])]
        for result in json.loads(results.read_text(encoding="utf-8"))
    }
    return [Measure(name, "ms", found[key]) for key, name in NAMES.items()]
