package org.regionalforum.membership.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;
import org.regionalforum.membership.admission.Particulars;
import org.regionalforum.membership.admission.ParticularsInput;
import org.regionalforum.membership.admission.ParticularsReader;
import org.springframework.stereotype.Component;

/** Reads what a row says of a body; tax code, name and actor type must be there. */
@Component
class RowReader {
    private final ParticularsReader reader;

    RowReader(ParticularsReader reader) {
        this.reader = reader;
    }

    Particulars particulars(Table.Row row, @Nullable String actorType) {
        String type = row.get(Column.ACTOR_TYPE);
        Particulars of = reader.checked(new ParticularsInput(
                row.get(Column.NAME),
                row.get(Column.TAX_CODE),
                type == null ? actorType : type,
                row.get(Column.LEGAL_FORM),
                new ParticularsInput.SeatInput(
                        row.get(Column.MUNICIPALITY),
                        row.get(Column.PLACE),
                        row.get(Column.PROVINCE),
                        row.get(Column.COUNTRY)),
                new ParticularsInput.ContactInput(
                        row.get(Column.CONTACT_NAME), row.get(Column.EMAIL), row.get(Column.PHONE)),
                Cells.flag("aicsListed", row.get(Column.AICS_LISTED))));
        List<FieldError> missing = new ArrayList<>();
        if (of.taxCode() == null) {
            missing.add(FieldError.of("taxCode", "field.notblank"));
        }
        if (of.organisationName() == null) {
            missing.add(FieldError.of("organisationName", "field.notblank"));
        }
        if (of.actorType() == null) {
            missing.add(FieldError.of("actorType", "field.notblank"));
        }
        if (!missing.isEmpty()) {
            throw Refusal.fields(missing);
        }
        return of;
    }
}
