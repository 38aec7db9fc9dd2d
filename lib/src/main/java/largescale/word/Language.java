package largescale.word;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import largescale.count.Window;
import largescale.load.BadInput;
import largescale.load.Project;

/** The languages of the report. */
public enum Language {
    /** English, with the dates of most of the world: 24 July 2024. */
    EN(new ULocale("en_001"), "d MMMM uuuu", "–"),
    /** Korean. */
    KO(ULocale.KOREA, "uuuu년 M월 d일", "~");

    private final ULocale locale;
    private final String column;
    private final LocalizedNumberFormatter numbers;
    private final DateTimeFormatter days;
    private final String until;

    Language(ULocale locale, String days, String until) {
        this.locale = locale;
        this.column = locale.getDisplayLanguage(ULocale.ENGLISH);
        this.numbers = NumberFormatter.withLocale(locale);
        this.days = DateTimeFormatter.ofPattern(days, Locale.ENGLISH);
        this.until = until;
    }

    /** ISO 639-1. */
    public String code() {
        return locale.getLanguage();
    }

    /** The column of {@code data/labels.csv} and {@code data/sentences.csv} that has its texts. */
    String column() {
        return column;
    }

    /** What its speakers call it. */
    public String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    ULocale locale() {
        return locale;
    }

    LocalizedNumberFormatter numbers() {
        return numbers;
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    /** The years of a window, as {@link Window#toString} has them: 2020–2023, in Korean 2020~2023, or 2020 alone. */
    String years(String window) {
        return window.replace("–", until);
    }

    /**
     * The languages of the pages: those that the environment names ({@code REPORT_LANGUAGES}), by default all.
     *
     * @throws BadInput if it names another one
     */
    public static List<Language> ofPages() {
        String given = Project.setting("LANGUAGES").orElse("ko en");
        List<String> codes = List.of(given.strip().split("\\s+"));
        List<Language> languages = Arrays.stream(values()).filter(l -> codes.contains(l.code())).toList();
        if (languages.size() < codes.stream().distinct().count()) {
            throw new BadInput("LANGUAGES is " + BadInput.quote(given) + ": give en, ko, or both.");
        }
        return languages;
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
        return of(named).orElseThrow(
                () -> new BadInput("LANGUAGE is " + BadInput.quote(named) + ": give en or ko."));
    }

    /** The language of a code of ISO 639-1, if there is one. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
    }
}
