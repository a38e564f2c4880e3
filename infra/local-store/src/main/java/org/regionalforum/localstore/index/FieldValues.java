package org.regionalforum.localstore.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a document holds in the fields of an index: one value each, or several where there is an array. */
record FieldValues(List<Collection<?>> perField, boolean anyPresent, int arrays) {

    static FieldValues of(List<String> fields, Document document) {
        List<Collection<?>> perField = new ArrayList<>();
        boolean anyPresent = false;
        int arrays = 0;
        for (String field : fields) {
            Object value = Utils.getSubdocumentValueCollectionAware(document, field);
            anyPresent |= !(value instanceof Missing);
            if (value instanceof Collection<?> elements) {
                arrays++;
                perField.add(elements.isEmpty() ? List.of(List.of()) : elements);
            } else {
                perField.add(List.of(KeyOrder.normal(value)));
            }
        }
        return new FieldValues(perField, anyPresent, arrays);
    }

    /** Each row of the index that the document has. */
    Set<List<Object>> combinations() {
        Set<List<Object>> all = new LinkedHashSet<>();
        all.add(List.of());
        for (Collection<?> values : perField) {
            Set<List<Object>> longer = new LinkedHashSet<>();
            for (List<Object> start : all) {
                for (Object value : values) {
                    List<Object> extended = new ArrayList<>(start);
                    extended.add(KeyOrder.normal(value));
                    longer.add(extended);
                }
            }
            all = longer;
        }
        return all;
    }

    /** The rows that a unique index takes for this one: an absent field is the same as null there. */
    static Set<List<Object>> absentOrNull(List<Object> row) {
        List<Collection<?>> choices = new ArrayList<>();
        for (Object value : row) {
            choices.add(Bounds.ABSENT_OR_NULL.contains(value) ? Bounds.ABSENT_OR_NULL : List.of(value));
        }
        return new FieldValues(choices, true, 0).combinations();
    }

    /** For exact comparison and messages: the order of rows takes some arrays inside documents as equal that are not. */
    static KeyValue plain(List<Object> row) {
        return new KeyValue(row.stream()
                        .map(value -> value == KeyOrder.Mark.NULL ? Missing.getInstance() : value)
                        .toList())
                .normalized();
    }
}
