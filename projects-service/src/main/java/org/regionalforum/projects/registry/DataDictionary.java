package org.regionalforum.projects.registry;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each field of a download means: as many entries as the download has fields, in their order. */
@Component
class DataDictionary {
    private final MessageSource messages;

    DataDictionary(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A field of a download.
     *
     * @param type as it is written in a cell
     * @param italian what it means
     * @param english the same
     */
    record Field(String field, String type, String italian, String english) {
        String meaning(Locale language) {
            return language.getLanguage().equals("en") ? english : italian;
        }
    }

    static List<String> names() {
        return Arrays.stream(ProjectLine.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    List<Field> fields() {
        return Arrays.stream(ProjectLine.class.getRecordComponents())
                .map(component -> new Field(
                        component.getName(),
                        type(component.getType()),
                        meaning(component.getName(), Locale.ITALIAN),
                        meaning(component.getName(), Locale.ENGLISH)))
                .toList();
    }

    private String meaning(String field, Locale language) {
        return messages.getMessage("dictionary.field." + field, null, language);
    }

    private static String type(Class<?> of) {
        if (List.class.isAssignableFrom(of)) {
            return "list";
        }
        return switch (of.getSimpleName()) {
            case "Integer", "int" -> "integer";
            case "boolean" -> "boolean";
            case "LocalDate" -> "date";
            case "Instant" -> "instant";
            case "Family", "Progress" -> "code";
            default -> "text";
        };
    }
}
