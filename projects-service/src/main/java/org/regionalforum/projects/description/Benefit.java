package org.regionalforum.projects.description;

/**
 * What one side gains, and by what one will see it.
 *
 * @param indicator empty where none is named yet
 */
public record Benefit(String text, String indicator) {
    boolean measured() {
        return !text.isEmpty() && !indicator.isEmpty();
    }
}
