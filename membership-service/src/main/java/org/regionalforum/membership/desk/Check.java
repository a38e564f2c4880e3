package org.regionalforum.membership.desk;

import java.util.List;
import org.regionalforum.membership.admission.ApplicationDocument.DocumentKind;
import org.regionalforum.membership.admission.MembershipApplication;
import org.regionalforum.membership.admission.Particulars;

/** One thing that the platform looked at before staff do. */
record Check(String name, boolean passed) {
    static List<Check> of(MembershipApplication application) {
        Particulars said = application.particulars();
        return List.of(
                new Check("tax-code", said.taxCode() != null),
                new Check("legal-form", said.legalForm() != null),
                new Check("seat", said.seat() != null),
                new Check("contact", said.contact() != null && said.contact().email() != null),
                new Check("statute", has(application, DocumentKind.STATUTE)),
                new Check("appointment", has(application, DocumentKind.ACT_OF_APPOINTMENT)));
    }

    private static boolean has(MembershipApplication application, DocumentKind kind) {
        return application.documents().stream().anyMatch(document -> document.kind() == kind);
    }
}
