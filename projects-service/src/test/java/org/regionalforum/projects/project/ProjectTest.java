package org.regionalforum.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.aggregate.Announcement;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.projects.description.Benefit;
import org.regionalforum.projects.description.Description;
import org.regionalforum.projects.description.Family;
import org.regionalforum.projects.description.PartnerCountry;
import org.regionalforum.projects.description.Progress;
import org.regionalforum.projects.description.Territory;
import org.regionalforum.projects.project.ProjectFact.ProjectChanged;
import org.regionalforum.projects.project.ProjectFact.ProjectPartnerConfirmed;
import org.regionalforum.projects.project.ProjectFact.ProjectRegistered;
import org.regionalforum.projects.reference.Territories;

class ProjectTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Act ACT = new Act("p-1", Instant.parse("2026-11-24T10:00:00Z"), DAY);
    private static final Benefit MEASURED = new Benefit("Gain", "By this");

    private static Description described(String title, int... shares) {
        List<PartnerCountry> countries = shares.length == 0
                ? List.of()
                : IntStream.range(0, shares.length)
                        .mapToObj(at -> new PartnerCountry(at == 0 ? "SN" : "BF", shares[at]))
                        .toList();
        return new Description(
                title,
                "What we do",
                Family.COOPERATION,
                List.of(new Territory(Territories.Kind.PROVINCE, "CN", 10_000)),
                countries,
                List.of(),
                List.of(),
                DAY,
                null,
                null,
                List.of(),
                MEASURED,
                MEASURED,
                null);
    }

    private static Partner member(String organisation, PartnerRole role) {
        return new Partner(organisation, "Name of " + organisation, "NGO", role, PartnerState.ASKED, null);
    }

    private static Partner outsider(String name) {
        return new Partner(null, name, null, PartnerRole.LOCAL_PARTNER, PartnerState.NAMED, null);
    }

    private static Project registered(Partner... partners) {
        Project project = Project.draft(
                new ProjectId("x"),
                "cop",
                new Lead("lead", "Lead", "NGO"),
                described("Title", 10_000),
                List.of(partners),
                ACT);
        project.register(1, ACT);
        return project;
    }

    private static <F> @Nullable F last(Project project, Class<F> fact) {
        return project.announcements().stream()
                .map(Announcement::body)
                .filter(fact::isInstance)
                .map(fact::cast)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    @Test
    void a_draft_is_nobodys_business_and_says_nothing() {
        Project draft = Project.draft(
                new ProjectId("x"), "cop", new Lead("lead", "Lead", "NGO"), described(""), List.of(outsider("A")), ACT);
        assertThat(draft.announcements()).isEmpty();
        draft.describe(described("Now", 10_000), List.of(), ACT);
        assertThat(draft.announcements()).isEmpty();
        assertThat(draft.status()).isEqualTo(ProjectStatus.DRAFT);
    }

    @Test
    void shares_that_do_not_add_up_to_100_keep_it_from_being_registered() {
        for (int[] shares : new int[][] {{}, {9_999}, {6_667, 3_334}}) {
            Project draft = Project.draft(
                    new ProjectId("x"), "cop", new Lead("lead", "Lead", "NGO"), described("T", shares), List.of(), ACT);
            assertThatThrownBy(() -> draft.register(1, ACT))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no -> assertThat(no.errors().getFirst().field()).isEqualTo("countries"));
            assertThat(draft.status()).isEqualTo(ProjectStatus.DRAFT);
            assertThat(draft.announcements()).isEmpty();
        }
    }

    @Test
    void its_registration_asks_members_and_not_outsiders_and_names_nobody_in_words() {
        Project project = registered(member("m2", PartnerRole.PARTNER), outsider("Mario Rossi"));
        ProjectRegistered said = Objects.requireNonNull(last(project, ProjectRegistered.class));
        assertThat(said.asked()).containsExactly("m2");
        assertThat(said.toString()).doesNotContain("Mario", "Title", "What we do");
        assertThat(project.announcements().stream().map(Announcement::key))
                .contains("x-title", "x-summary", "x-partner-1");
        assertThatThrownBy(() -> project.register(2, ACT)).hasMessageContaining("project.move.REGISTERED");
    }

    @Test
    void a_part_is_confirmed_once_by_who_was_asked_and_can_be_left_only_then() {
        Project project = registered(member("m2", PartnerRole.PARTNER), outsider("A"));
        assertThatThrownBy(() -> project.leave("m2", null, ACT)).hasMessageContaining("part.move.ASKED");
        assertThatThrownBy(() -> project.confirm("m3", ACT)).hasMessageContaining("not-found");
        project.confirm("m2", ACT);
        assertThat(last(project, ProjectPartnerConfirmed.class)).isNotNull();
        assertThatThrownBy(() -> project.confirm("m2", ACT)).hasMessageContaining("part.move.CONFIRMED");
        assertThatThrownBy(() -> project.refuse("m2", null, ACT)).hasMessageContaining("part.move.CONFIRMED");
        project.leave("m2", "No hands", ACT);
        assertThatThrownBy(() -> project.confirm("m2", ACT)).hasMessageContaining("part.move.WITHDRAWN");
        assertThat(project.history().getLast().reason()).isEqualTo("No hands");
    }

    @Test
    void a_member_that_refused_or_left_is_asked_once_more_and_the_history_keeps_all_of_it() {
        Project project =
                registered(member("m2", PartnerRole.PARTNER), member("m3", PartnerRole.PARTNER), outsider("A"));
        assertThatThrownBy(() -> project.askAgain("m2", ACT)).hasMessageContaining("part.move.ASKED");
        assertThatThrownBy(() -> project.askAgain("m4", ACT)).hasMessageContaining("not-found");
        project.confirm("m2", ACT);
        assertThatThrownBy(() -> project.askAgain("m2", ACT)).hasMessageContaining("part.move.CONFIRMED");
        project.leave("m2", null, ACT);
        project.refuse("m3", null, ACT);
        for (String again : List.of("m2", "m3")) {
            project.askAgain(again, ACT);
            ProjectChanged said = Objects.requireNonNull(last(project, ProjectChanged.class));
            assertThat(said.asked()).containsExactly(again);
            assertThat(said.changed()).containsExactly("partners");
        }
        project.confirm("m2", ACT);
        assertThat(project.partners().stream().map(Partner::state))
                .containsExactly(PartnerState.CONFIRMED, PartnerState.ASKED, PartnerState.NAMED);
        assertThat(project.history().stream().map(Change::what))
                .endsWith(
                        Change.What.PART_CONFIRMED,
                        Change.What.PART_WITHDRAWN,
                        Change.What.PART_REFUSED,
                        Change.What.PART_ASKED_AGAIN,
                        Change.What.PART_ASKED_AGAIN,
                        Change.What.PART_CONFIRMED);
        project.withdraw(null, ACT);
        assertThatThrownBy(() -> project.askAgain("m3", ACT)).hasMessageContaining("project.move.WITHDRAWN");
    }

    @Test
    void a_document_is_removed_once_and_the_history_says_so() {
        Project project = registered();
        ProjectDocument document = new ProjectDocument("f-1", "a.pdf", 3, "00", ACT.at());
        project.attach(document, ACT);
        assertThatThrownBy(() -> project.detach("f-2", ACT)).hasMessageContaining("not-found");
        project.detach("f-1", ACT);
        assertThat(project.documents()).isEmpty();
        assertThat(project.history().getLast().what()).isEqualTo(Change.What.DOCUMENT_REMOVED);
        assertThat(Objects.requireNonNull(last(project, ProjectChanged.class)).changed())
                .containsExactly("documents");
        assertThatThrownBy(() -> project.detach("f-1", ACT)).hasMessageContaining("not-found");
        project.attach(document, ACT);
        project.withdraw(null, ACT);
        assertThatThrownBy(() -> project.detach("f-1", ACT)).hasMessageContaining("project.move.WITHDRAWN");
    }

    @Test
    void a_member_whose_role_is_another_is_asked_again_and_a_refusal_stays() {
        Project project = registered(member("m2", PartnerRole.PARTNER), member("m3", PartnerRole.PARTNER));
        project.confirm("m2", ACT);
        project.refuse("m3", null, ACT);
        project.describe(
                described("Title", 10_000),
                List.of(member("m2", PartnerRole.FUNDER), member("m3", PartnerRole.FUNDER)),
                ACT);
        assertThat(project.partners().stream().map(Partner::state))
                .containsExactly(PartnerState.ASKED, PartnerState.REFUSED);
        ProjectChanged said = Objects.requireNonNull(last(project, ProjectChanged.class));
        assertThat(said.asked()).containsExactly("m2");
        assertThat(said.changed()).containsExactly("partners");
    }

    @Test
    void a_member_that_is_named_no_more_is_said_so_and_the_history_keeps_who_removed_it() {
        Project project = registered(
                member("m2", PartnerRole.PARTNER),
                member("m3", PartnerRole.PARTNER),
                member("m4", PartnerRole.FUNDER),
                outsider("A"));
        project.confirm("m2", ACT);
        project.confirm("m4", ACT);
        Act later = new Act("p-2", ACT.at().plusSeconds(60), DAY);
        project.describe(described("Title", 10_000), List.of(member("m4", PartnerRole.PARTNER)), later);
        ProjectChanged said = Objects.requireNonNull(last(project, ProjectChanged.class));
        assertThat(said.removed()).as("who had confirmed is told").containsExactly("m2");
        assertThat(said.asked()).containsExactly("m4");
        List<Change> noted = project.history().stream()
                .filter(change -> change.by().equals("p-2"))
                .toList();
        assertThat(noted.stream().map(change -> change.what() + " " + change.organisation()))
                .containsExactly("CHANGED null", "PART_ASKED_AGAIN m4", "PART_REMOVED m2", "PART_REMOVED m3");
        project.describe(described("Other title", 10_000), List.of(member("m4", PartnerRole.PARTNER)), later);
        assertThat(Objects.requireNonNull(last(project, ProjectChanged.class)).removed())
                .isNull();
        project.describe(described("Other title", 10_000), List.of(), later);
        assertThat(Objects.requireNonNull(last(project, ProjectChanged.class)).removed())
                .as("who had confirmed and was asked again")
                .containsExactly("m4");
    }

    @Test
    void who_is_named_no_more_in_a_draft_was_never_asked_and_is_not_told() {
        Project draft = Project.draft(
                new ProjectId("x"),
                "cop",
                new Lead("lead", "Lead", "NGO"),
                described(""),
                List.of(member("m2", PartnerRole.PARTNER)),
                ACT);
        draft.describe(described(""), List.of(), ACT);
        assertThat(draft.history().stream().map(Change::what))
                .containsExactly(Change.What.DRAFTED, Change.What.CHANGED);
    }

    @Test
    void a_text_that_only_begins_with_the_mark_of_a_removed_one_is_removed_like_any_other() {
        String marked = "[rimosso · removed]";
        Project project = registered(outsider(marked + " 333 1234567"), outsider(marked));
        project.describe(
                described(marked + " Ada Prova", 10_000),
                List.of(outsider(marked + " 333 1234567"), outsider(marked)),
                ACT);
        remove(project, "x-title");
        remove(project, "x-partner-1");
        remove(project, "x-partner-2");
        assertThat(project.description().title()).isEqualTo(marked);
        assertThat(project.partners().stream().map(Partner::name)).containsExactly(marked + " 1", marked + " 2");
        assertThat(project.partners()).allMatch(Partner::forgotten);
        int said = project.announcements().size();
        List.of("x-title", "x-partner-1", "x-partner-2").forEach(text -> remove(project, text));
        assertThat(project.announcements()).as("a repeat says nothing new").hasSize(said);
    }

    private static void remove(Project project, String text) {
        project.removeText(ProjectText.read(text).orElseThrow(), "Because", ACT);
    }

    @Test
    void what_is_described_as_it_was_changes_nothing() {
        Project project = registered();
        int said = project.announcements().size();
        project.describe(described("Title", 10_000), List.of(), ACT);
        assertThat(project.announcements()).hasSize(said);
        assertThat(project.history()).hasSize(2);
    }

    @Test
    void an_outsider_that_is_no_longer_named_is_forgotten_on_the_topic_of_texts() {
        Project project = registered(outsider("A"));
        project.describe(described("Title", 10_000), List.of(outsider("B")), ACT);
        assertThat(project.announcements().stream()
                        .filter(said -> said.key().equals("x-partner-1"))
                        .toList()
                        .getLast()
                        .body())
                .isNull();
        assertThat(project.partners().getFirst().text()).isEqualTo("x-partner-2");
    }

    @Test
    void what_is_withdrawn_does_not_change_any_more_and_staff_do_not_see_drafts() {
        Project project = registered(member("m2", PartnerRole.PARTNER));
        project.withdraw(null, ACT);
        assertThatThrownBy(() -> project.describe(described("Other", 10_000), List.of(), ACT))
                .hasMessageContaining("project.move.WITHDRAWN");
        assertThatThrownBy(() -> project.confirm("m2", ACT)).hasMessageContaining("project.move.WITHDRAWN");
        Project draft = Project.draft(
                new ProjectId("y"), "cop", new Lead("lead", "Lead", "NGO"), described(""), List.of(), ACT);
        assertThatThrownBy(() -> draft.takeDown("Because", ACT)).hasMessageContaining("not-found");
        draft.withdraw(null, ACT);
        assertThat(draft.announcements()).isEmpty();
    }

    @Test
    void the_last_day_still_belongs_to_it() {
        assertThat(Progress.on(DAY, DAY.plusDays(1), null)).isEqualTo(Progress.PLANNED);
        assertThat(Progress.on(DAY, DAY, DAY)).isEqualTo(Progress.UNDER_WAY);
        assertThat(Progress.on(DAY, DAY, null)).isEqualTo(Progress.UNDER_WAY);
        assertThat(Progress.on(DAY.plusDays(1), DAY, DAY)).isEqualTo(Progress.ENDED);
    }
}
