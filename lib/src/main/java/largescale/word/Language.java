package largescale.word;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import largescale.load.BadInput;

/** The languages of the report. */
public enum Language {
    /** English, with the dates of most of the world: 24 July 2024. */
    EN("en", new ULocale("en_001")),
    /** Korean. */
    KO("ko", ULocale.KOREA);

    private final String code;
    private final ULocale locale;

    Language(String code, ULocale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    public ULocale locale() {
        return locale;
    }

    /**
     * The language that JupyterLab shows: the one that {@code REPORT_LANGUAGE} names, else the one of the locale.
     *
     * @throws BadInput if the variable names neither en nor ko
     */
    public static Language ofJupyter() {
        String named = System.getenv().getOrDefault("REPORT_LANGUAGE", "");
        if (named.isBlank()) {
            return Locale.getDefault().getLanguage().equals("ko") ? KO : EN;
        }
        for (Language language : values()) {
            if (language.code.equals(named)) {
                return language;
            }
        }
        throw new BadInput("LANGUAGE is " + BadInput.quote(named) + ": give en or ko.");
    }
}
