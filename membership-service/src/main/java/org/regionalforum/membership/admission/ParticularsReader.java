package org.regionalforum.membership.admission;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.reference.ActorTypes;
import org.regionalforum.membership.reference.LegalForms;
import org.regionalforum.membership.reference.Places;
import org.regionalforum.membership.reference.Seat;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is said of a body, whole or as a merge patch over what was said before. */
@Component
public class ParticularsReader {
    private final ParticularsInput.Tables tables;
    private final JsonMapper json;

    ParticularsReader(ActorTypes actorTypes, LegalForms legalForms, Places places, JsonMapper json) {
        this.tables = new ParticularsInput.Tables(actorTypes, legalForms, places);
        this.json = json;
    }

    public Particulars checked(ParticularsInput input) {
        return input.checked(tables);
    }

    Particulars patched(Particulars before, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "body.unreadable");
        }
        ObjectNode all = json.valueToTree(written(before));
        merge(all, changes);
        try {
            return checked(json.treeToValue(all, ParticularsInput.class));
        } catch (JacksonException e) {
            String field = e.getPath().isEmpty() ? "" : e.getPath().getLast().getPropertyName();
            throw Refusal.of(Refusal.Kind.MALFORMED, "field.unknown").at(field == null ? "" : field);
        }
    }

    /** What was said, in the form in which it would be said again. */
    public ParticularsInput written(Particulars of) {
        return new ParticularsInput(
                of.organisationName(),
                of.taxCode() == null ? null : of.taxCode().value(),
                of.actorType(),
                of.legalForm(),
                seat(of.seat()),
                of.contact() == null
                        ? null
                        : new ParticularsInput.ContactInput(
                                of.contact().name(),
                                of.contact().email(),
                                of.contact().phone()),
                of.aicsListed());
    }

    private static ParticularsInput.@Nullable SeatInput seat(@Nullable Seat seat) {
        if (seat == null) {
            return null;
        }
        return seat.known()
                ? new ParticularsInput.SeatInput(seat.municipalityCode(), null, null, null)
                : new ParticularsInput.SeatInput(null, seat.place(), seat.province(), seat.country());
    }

    private static void merge(ObjectNode into, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            String name = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                into.remove(name);
            } else if (value instanceof ObjectNode nested && into.get(name) instanceof ObjectNode before) {
                merge(before, nested);
            } else {
                into.set(name, value);
            }
        }
    }
}
