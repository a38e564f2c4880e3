package org.regionalforum.forum.certificate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a tree of records, maps, lists, strings, enum constants, integers and booleans: RFC 8785, restricted to integers. Members stand in the order
 * of their names' UTF-16 code units; what is absent (null in a record) is left out. Anything else is refused with {@link IllegalArgumentException}.
 */
public final class CanonicalJson {
    /** The largest integer that every reader of JSON knows exactly (I-JSON). */
    private static final long EXACT = (1L << 53) - 1;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** The bytes to be hashed and signed: UTF-8, no space, no line end. */
    public static byte[] bytes(Object tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Object tree) {
        CanonicalJson json = new CanonicalJson();
        json.value(tree);
        return json.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case String text -> string(text);
            case Enum<?> constant -> string(constant.name());
            case Boolean truth -> out.append(truth);
            case Integer number -> out.append(number);
            case Long number -> integer(number);
            case List<?> list -> array(list);
            case Map<?, ?> map -> object(map);
            case Record node -> object(components(node));
            case null -> throw new IllegalArgumentException("null has no place in canonical JSON");
            default -> throw new IllegalArgumentException("no canonical JSON for " + value.getClass());
        }
    }

    private void integer(long number) {
        if (number > EXACT || number < -EXACT) {
            throw new IllegalArgumentException(number + " is beyond what JSON keeps exactly");
        }
        out.append(number);
    }

    private void array(List<?> list) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(']');
    }

    private void object(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("a member's name is a string, not " + name);
            }
            sorted.put(text, value);
        });
        out.append('{');
        for (Iterator<Map.Entry<String, Object>> next = sorted.entrySet().iterator(); next.hasNext(); ) {
            Map.Entry<String, Object> member = next.next();
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            out.append(next.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private static Map<String, Object> components(Record node) {
        Map<String, Object> members = new TreeMap<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(node);
                if (value != null) {
                    members.put(component.getName(), value);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalArgumentException("cannot read " + component, e);
            }
        }
        return members;
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> plain(text, i, c);
            }
        }
        out.append('"');
    }

    private void plain(String text, int i, char c) {
        boolean paired = Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
        if (!paired) {
            throw new IllegalArgumentException("half a character: a lone surrogate");
        }
        if (c < 0x20) {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
