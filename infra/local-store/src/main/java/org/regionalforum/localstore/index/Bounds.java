package org.regionalforum.localstore.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query says about one field, as far as an index can use it. */
sealed interface Bounds {

    /** A query for null also finds documents without the field, and a unique index takes the two for the same. */
    List<Object> ABSENT_OR_NULL = List.of(Missing.getInstance(), KeyOrder.Mark.NULL);

    /** Whether a document without the field may match, or an array with such an element. */
    boolean admitsAbsent();

    /** The field has one of these values. */
    record Points(List<Object> values) implements Bounds {
        @Override
        public boolean admitsAbsent() {
            return values.stream().anyMatch(value -> value == KeyOrder.Mark.NULL || value instanceof Missing);
        }
    }

    /** The field lies between two values; a range without high has no end. */
    record Range(Object low, boolean lowIncluded, @Nullable Object high, boolean highIncluded, boolean sameElement)
            implements Bounds {
        @Override
        public boolean admitsAbsent() {
            return false;
        }

        /** Two bounds on an array may be met by two different elements, so that only one of them may be used. */
        Range overArrays() {
            return sameElement ? this : new Range(low, lowIncluded, null, false, false);
        }

        boolean startsAfter(Object value) {
            int order = KeyOrder.INSTANCE.compare(value, low);
            return order < 0 || order == 0 && !lowIncluded;
        }

        boolean endsBefore(Object value) {
            if (high == null) {
                return false;
            }
            int order = KeyOrder.INSTANCE.compare(value, high);
            return order > 0 || order == 0 && !highIncluded;
        }
    }

    /** Reads one condition of a query; null when an index cannot use it. */
    static @Nullable Bounds of(@Nullable Object condition) {
        if (condition instanceof BsonRegularExpression
                || condition instanceof Document regex && BsonRegularExpression.isRegularExpression(regex)) {
            return prefix(BsonRegularExpression.convertToRegularExpression(condition));
        }
        if (condition instanceof Document operators
                && !operators.isEmpty()
                && operators.keySet().stream().allMatch(key -> key.startsWith("$"))) {
            return ofOperators(operators);
        }
        return points(condition == null ? null : List.of(condition));
    }

    private static @Nullable Bounds ofOperators(Document operators) {
        if (operators.containsKey("$eq")) {
            Object value = operators.get("$eq");
            return points(value == null ? null : List.of(value));
        }
        if (operators.get("$in") instanceof Collection<?> values) {
            return points(values);
        }
        if (operators.get("$all") instanceof Collection<?> values && !values.isEmpty()) {
            Object first = values.iterator().next();
            return first instanceof Document || first == null ? null : points(List.of(first));
        }
        return range(operators);
    }

    private static @Nullable Bounds points(@Nullable Collection<?> values) {
        List<Object> points = new ArrayList<>();
        if (values == null) {
            return new Points(ABSENT_OR_NULL);
        }
        for (Object value : values) {
            if (value instanceof Collection || BsonRegularExpression.isRegularExpression(value)) {
                return null;
            }
            if (value == null || value instanceof Missing) {
                points.addAll(ABSENT_OR_NULL);
            } else {
                points.add(KeyOrder.normal(value));
            }
        }
        return new Points(points);
    }

    private static @Nullable Bounds range(Document operators) {
        Object low = null;
        boolean lowIncluded = false;
        Object high = null;
        boolean highIncluded = false;
        boolean present = false;
        for (String operator : operators.keySet()) {
            Object value = operators.get(operator);
            switch (operator) {
                case "$gt", "$gte" -> {
                    low = comparable(value);
                    lowIncluded = operator.equals("$gte");
                }
                case "$lt", "$lte" -> {
                    high = comparable(value);
                    highIncluded = operator.equals("$lte");
                }
                case "$ne" -> present |= value == null;
                case "$exists" -> {
                    if (!Utils.isTrue(value)) {
                        return new Points(List.of(Missing.getInstance()));
                    }
                    present = true;
                }
                default -> {}
            }
        }
        if (low != null) {
            return new Range(low, lowIncluded, high, highIncluded, false);
        }
        if (high != null) {
            return new Range(KeyOrder.Mark.AFTER_NULL, false, high, highIncluded, true);
        }
        return present ? new Range(KeyOrder.Mark.AFTER_MISSING, false, null, false, true) : null;
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof Collection || value instanceof Document ? null : KeyOrder.normal(value);
    }

    private static @Nullable Bounds prefix(BsonRegularExpression regex) {
        String options = regex.getOptions();
        String pattern = regex.getPattern();
        if (options != null && !options.isEmpty() || !pattern.startsWith("^") || pattern.contains("|")) {
            return null;
        }
        String literal = literalStart(pattern);
        return literal.isEmpty() ? null : new Range(literal, true, literal + Character.MAX_VALUE, true, true);
    }

    /** The letters, digits and spaces right after {@code ^}, less one that the next sign may make optional. */
    private static String literalStart(String pattern) {
        boolean quoted = pattern.startsWith("^\\Q");
        int start = quoted ? 3 : 1;
        int end = start;
        while (end < pattern.length() && (quoted ? !pattern.startsWith("\\E", end) : isLiteral(pattern.charAt(end)))) {
            end++;
        }
        if (!quoted && end < pattern.length() && "?*{".indexOf(pattern.charAt(end)) >= 0) {
            end--;
        }
        return end <= start ? "" : pattern.substring(start, end);
    }

    private static boolean isLiteral(char sign) {
        return Character.isLetterOrDigit(sign) || " -_:@,;/".indexOf(sign) >= 0;
    }
}
