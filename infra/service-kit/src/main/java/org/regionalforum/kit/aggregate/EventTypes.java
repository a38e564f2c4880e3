package org.regionalforum.kit.aggregate;

/** Reads the public name of a fact from its record. */
public final class EventTypes {
    private EventTypes() {}

    public static String of(Class<?> fact) {
        EventType type = fact.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(fact.getName() + " has no @EventType");
        }
        return type.value();
    }
}
