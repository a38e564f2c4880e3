package org.regionalforum.membership.join;

import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.admission.ParticularsInput;

/** First step: which body asks. */
record BodyForm(
        @Nullable String organisationName,
        @Nullable String taxCode,
        @Nullable String actorType,
        @Nullable String legalForm,
        @Nullable Boolean aicsListed) {
    static BodyForm of(ParticularsInput said) {
        return new BodyForm(
                said.organisationName(), said.taxCode(), said.actorType(), said.legalForm(), said.aicsListed());
    }

    ParticularsInput over(ParticularsInput said) {
        return new ParticularsInput(
                organisationName,
                taxCode,
                actorType,
                legalForm,
                said.seat(),
                said.contact(),
                Boolean.TRUE.equals(aicsListed) ? Boolean.TRUE : null);
    }
}
