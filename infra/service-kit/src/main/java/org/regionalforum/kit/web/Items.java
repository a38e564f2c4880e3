package org.regionalforum.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the list's order
 * @param next where the next page begins ({@code after=}); absent at the end
 */
public record Items<T>(List<T> items, @Nullable String next) {
    /**
     * A page from one item more than was asked for, which tells whether there is a next one.
     *
     * @param oneMore at most {@code limit + 1} items
     * @param cursor where an item stands in the list's order
     */
    public static <T> Items<T> page(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Items<>(oneMore, null);
        }
        List<T> page = oneMore.subList(0, limit);
        return new Items<>(page, Cursor.encode(cursor.apply(page.getLast())));
    }

    public <R> Items<R> map(Function<T, R> as) {
        return new Items<>(items.stream().map(as).toList(), next);
    }
}
