package org.regionalforum.kit.aggregate;

/**
 * An identifier with a type of its own: {@code record ApplicationId(String value) implements TypedId}. Stored as its plain
 * value, written to JSON as its plain value. Implementations are records with exactly one component, {@code value}.
 */
public interface TypedId {
    String value();
}
