package largescale.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizationsTest {

    @TempDir
    Path folder;

    @AfterEach
    void theOwnProject() {
        System.clearProperty(Project.OTHER);
    }

    private Organizations read(String records) throws IOException {
        Files.writeString((Files.exists(folder.resolve("data")) ? Project.data("") : Exports.otherProject(folder))
                .resolve("organizations.csv"), "Organization,Group,Headquarters,Category\n" + records);
        return Organizations.read();
    }

    @Test
    void theSeatOfAGroupIsThatOfItsNameElseOfTheFirstOfItThatHasOne() throws IOException {
        Organizations all = read(
                "Lab,Group,,\nLab of Korea,Group,Korea (Republic of),Industry\nLab of Japan,Group,Japan,\n"
                        + "Own lab,Own,Japan,\nOwn,Own,France,\nNone,None,,\n");
        assertEquals("Korea", all.seat("Group"));
        assertEquals("France", all.seat("Own"));
        assertEquals("", all.seat("None") + all.seat("Nobody"));
        assertEquals(new Organizations.Organization("Lab of Korea", "Group", "Korea", "Industry"),
                all.get("Lab of Korea"));
        assertEquals(new Organizations.Organization("Nobody", "Nobody", "", ""), all.get("Nobody"));
    }

    @Test
    void isReadAnewWhenItIsEditedAndRefusedWhenItIsWrong() throws IOException {
        assertTrue(!read("Lab,Lab,,\n").knows("Labour"));
        assertTrue(read("Labour,Labour,,\n").knows("Labour"));
        String file = "data/organizations.csv, record 1 (line 2, \"Lab\"), column ";
        refused("Lab,Lab,,Company\n", file + "\"Category\", value \"Company\": it is none of Industry, Academia, ");
        refused("Lab,,,\n", file + "\"Group\", value \"\": this needs a value.");
        refused("Lab,Lab,,\nLab,Group,,\n", "record 1 has the same.");
    }

    private void refused(String records, String says) {
        String refusal = assertThrows(BadInput.class, () -> read(records)).getMessage();
        assertTrue(refusal.contains(says), refusal);
    }
}
