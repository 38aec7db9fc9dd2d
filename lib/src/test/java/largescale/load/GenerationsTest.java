package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import largescale.load.Organizations.Organization;
import org.junit.jupiter.api.Test;

/** Small exports as Epoch AI publishes them, of every generation: lib/src/test/resources/exports. */
class GenerationsTest {

    private static final Path SAMPLES = Path.of("lib/src/test/resources/exports");

    @Test
    void ofJuly2024() throws IOException {
        assertEquals("""
                HyperCLOVA 82B | 2021-09-10 | [Language] | [] | [NAVER, Search Solutions] | [Korea] | [Industry] | \
                1.476E23 | 8.2E10 | Unspecified unreleased | 3.0E11 | Confident | API access | NVIDIA A100 | 1024.0 \
                | NaN |  | [https://arxiv.org/abs/2109.04650, https://naver-ai.example/hyperclova]
                BLOOM-176B | 2022-11-08 | [Language] | [Language modelling, Translation, Code generation] | \
                [Hugging Face, BigScience] | [Multinational] | [Industry, Research collective] | 5.77E23 | \
                1.76247271424E11 | BigScience ROOTS Corpus | 3.79E11 | Confident | Open weights (restricted use) | \
                NVIDIA A100, NVIDIA H100 | 384.0 | NaN |  | [https://arxiv.org/abs/2211.05100]
                Claude 2 | 2023-07-11 | [Language] | [Language modelling, Text autocompletion, Chat] | [Anthropic] | \
                [United States] | [Industry] | NaN | NaN |  | NaN | Speculative |  |  | NaN | NaN |  | []""",
                read("2024-list.csv"));
    }

    @Test
    void ofMay2025AndOf2026() throws IOException {
        assertEquals("""
                Gemini 1.0 Ultra | 2023-12-06 | [Multimodal, Language, Vision] | \
                [Language modelling, Visual question answering, Speech recognition] | [Google DeepMind] | \
                [United States, United Kingdom, Multinational] | [Industry] | 5.0000000001E25 | NaN | \
                Unspecified unreleased | NaN | Speculative | API access | Google TPU v4 | 57000.0 | 2400.0 |  | \
                [https://storage.example/gemini.pdf]
                TigerBot-70B | 2023-09-06 | [Language] | [Language modelling/generation] | \
                [Qilin Hesheng Network Technology Co., Ltd. (APUS), Tigerobo] | [China] | [Industry] | 1.02E24 | \
                7.0E10 | TigerBot corpus | 5.0E11 | Likely | Open weights (unrestricted) | NVIDIA A100 | 512.0 | \
                1000.0 | Llama 2-70B | [https://arxiv.org/abs/2312.08688, https://tigerobo.example]""",
                read("2025-list.csv"));
        assertEquals("""
                EXAONE 4.0 (32B) | 2025-07-15 | [Language] | [Chat, Code generation] | \
                [LG AI Research, Tsinghua University] | [Korea] | [Academia, Industry] | 2.5E24 | 3.2E10 |  | \
                1.4E13 | Confident | Open weights (non-commercial) | NVIDIA H100 SXM5 80GB | 512.0 | NaN | \
                EXAONE 3.5 32B | [https://arxiv.org/abs/2507.11407]
                Mystery | 2026-01-02 | [Language] | [Chat] | [Nobody Yet] | [] | [] | NaN | NaN |  | NaN |  |  |  \
                | NaN | NaN |  | []""", read("2026-list.csv"));
    }

    @Test
    void ofTheFullDatabaseTheLargeOnesAndThoseThatAreMarked() throws IOException {
        assertEquals(List.of("PaLM (540B)", "Marked", "Marked otherwise"), read("full-database.csv").lines()
                .map(model -> model.split(" \\| ")[0]).toList());
        Snapshot database = Snapshot.open(SAMPLES.resolve("full-database.csv").toString());
        assertTrue(database.isDatabase());
        assertEquals(Optional.of(3), database.leftOut());
        assertEquals(List.of("Industry"), database.models().get(0).categories(),
                "of several columns the first in the vocabulary");
    }

    /** A line a model; the same with the line ends and the mark of a spreadsheet. */
    private String read(String sample) throws IOException {
        Path file = Project.root().resolve(SAMPLES).resolve(sample);
        Path other = Exports.file("\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        assertEquals(told(file), told(other));
        return told(file);
    }

    private static String told(Path file) {
        return Snapshot.open(file.toString()).models().stream().map(model -> Stream.of(model.name(), model.date(),
                model.domains(), model.tasks(), model.organizations().stream().map(Organization::name).toList(),
                model.countries(), model.categories(), model.compute(), model.parameters(), model.dataset(),
                model.datasetSize(), model.confidence(), model.accessibility(), model.hardware(),
                model.hardwareQuantity(), model.trainingTime(), model.baseModel(), model.links())
                .map(Object::toString).collect(Collectors.joining(" | "))).collect(Collectors.joining("\n"));
    }
}
