package org.regionalforum.kit.inbox;

import org.bson.conversions.Bson;

/**
 * One change of one document of a read model, written where the document has not seen this fact or a later one of the same
 * guard yet.
 *
 * @param collection of the read model
 * @param id of the document, made where it is not there
 * @param guard name of the sequence that protects it; documents fed by several aggregates have one for each
 * @param changes update operators ({@code Updates.set …})
 */
public record ModelWrite(String collection, String id, String guard, Bson changes) {
    public static ModelWrite upsert(String collection, String id, Bson changes) {
        return new ModelWrite(collection, id, "fact", changes);
    }

    public ModelWrite guardedBy(String name) {
        return new ModelWrite(collection, id, name, changes);
    }
}
