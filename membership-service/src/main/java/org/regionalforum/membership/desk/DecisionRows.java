package org.regionalforum.membership.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.admission.Decision;
import org.regionalforum.membership.admission.MembershipApplication;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.staff.Access;
import org.regionalforum.webkit.Formats;
import org.regionalforum.webkit.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was decided on an application, line by line, with the representative and who checked the appointment. */
@Component
class DecisionRows {
    private final Access access;
    private final Formats formats;
    private final MessageSource messages;

    DecisionRows(Access access, Formats formats, MessageSource messages) {
        this.access = access;
        this.formats = formats;
        this.messages = messages;
    }

    /** No line where nothing is decided. */
    List<Row> of(MembershipApplication application, Locale locale) {
        List<Row> rows = new ArrayList<>();
        if (application.decision() != null) {
            row(rows, "decision.on", formats.day(application.decision().on()), locale);
        }
        switch (application.decision()) {
            case null -> {}
            case Decision.Admitted a -> admitted(rows, a, application.networkId(), locale);
            case Decision.Refused r -> {
                row(rows, "decision.act", r.act(), locale);
                row(rows, "decision.reasons", r.reasons(), locale);
                row(rows, "decision.appealBy", formats.day(r.appealBy()), locale);
            }
            case Decision.SetAside s -> row(rows, "decision.reasons", s.reasons(), locale);
        }
        return rows;
    }

    private void admitted(List<Row> rows, Decision.Admitted a, NetworkId network, Locale locale) {
        Decision.Representative representative = a.representative();
        String checker = access.nameOf(network, a.checkedBy());
        row(rows, "decision.act", a.act(), locale);
        row(rows, "decision.since", formats.day(a.since()), locale);
        row(rows, "decision.standing", word("standing." + a.standing().name(), locale), locale);
        row(rows, "decision.representativeName", representative.name(), locale);
        row(rows, "decision.appointment", representative.appointment(), locale);
        row(rows, "decision.representativeEmail", representative.email(), locale);
        row(rows, "decision.checkedBy", checker == null ? word("decision.checkedBy.left", locale) : checker, locale);
    }

    private void row(List<Row> rows, String label, @Nullable String value, Locale locale) {
        rows.add(new Row(word(label, locale), value));
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
