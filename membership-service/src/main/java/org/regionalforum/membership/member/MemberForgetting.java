package org.regionalforum.membership.member;

import java.util.List;
import java.util.Optional;
import org.regionalforum.membership.forgetting.Forgetting;
import org.regionalforum.membership.forgetting.Kept;
import org.springframework.stereotype.Component;

/**
 * The members' book names organisations, which are no people; of the representative it keeps the id alone. Texts that staff
 * wrote about a member can be forgotten.
 */
@Component
class MemberForgetting implements Forgetting {
    private static final List<String> TEXTS = List.of("-end", "-suspension-", "-weight-");

    private final Memberships memberships;

    MemberForgetting(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public List<Kept> keptOf(String person) {
        return memberships.recordedFor(person).stream()
                .map(term ->
                        Kept.forClaims("membership.representative", term.id().value(), term.until()))
                .toList();
    }

    @Override
    public Optional<String> writtenIn(String text) {
        return about(text).map(Membership::network);
    }

    @Override
    public void forgetText(String text) {
        about(text).ifPresent(term -> memberships.change(term.id(), of -> of.forgetText(text)));
    }

    private Optional<Membership> about(String text) {
        return TEXTS.stream()
                .filter(text::contains)
                .map(part -> text.substring(0, text.lastIndexOf(part)))
                .flatMap(id -> memberships.find(new MembershipId(id)).stream())
                .filter(term -> term.wrote(text))
                .findFirst();
    }
}
