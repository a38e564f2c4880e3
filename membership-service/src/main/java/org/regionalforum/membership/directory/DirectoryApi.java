package org.regionalforum.membership.directory;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.regionalforum.kit.web.Versioned;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.Organisation;
import org.regionalforum.membership.organisation.OrganisationDesk;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.reference.Seat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public directory; nobody needs an account. */
@Tag(name = "directory")
@RestController
@RequestMapping("${forum.api}")
class DirectoryApi {
    private final Directory directory;
    private final NetworkDesk networks;
    private final OrganisationDesk organisations;
    private final LawClock clock;

    DirectoryApi(Directory directory, NetworkDesk networks, OrganisationDesk organisations, LawClock clock) {
        this.directory = directory;
        this.networks = networks;
        this.organisations = organisations;
        this.clock = clock;
    }

    record MemberView(
            String organisation,
            String name,
            String taxCode,
            String actorType,
            String standing,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Seat seat,
            boolean suspended) {
        static MemberView of(Entry entry) {
            return new MemberView(
                    entry.organisation(),
                    entry.name(),
                    entry.taxCode(),
                    entry.actorType(),
                    entry.standing(),
                    entry.since(),
                    entry.until(),
                    entry.seat(),
                    entry.suspended());
        }
    }

    record TermView(
            String network,
            String standing,
            LocalDate since,
            @Nullable LocalDate until,
            boolean suspended) {}

    record OrganisationView(
            String organisation,
            String name,
            String taxCode,
            String actorType,
            @Nullable String legalForm,
            @Nullable Seat seat,
            @Nullable Boolean aicsListed,
            List<TermView> memberships) {}

    @GetMapping("/networks/{network}/members")
    Items<MemberView> members(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String actorType,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Cursor cursor) {
        return directory
                .find(query(network, actorType, territory, q, asOf), cursor)
                .map(MemberView::of);
    }

    @GetMapping(path = "/networks/{network}/members.csv", produces = "text/csv")
    ResponseEntity<String> download(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String actorType,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        MemberQuery query = query(network, actorType, territory, q, asOf);
        return attached(query, "csv")
                .header("Content-Type", "text/csv;charset=UTF-8")
                .body(DirectoryCsv.of(directory.all(query)));
    }

    /** All that are looked for at once, in the form of the list. */
    @GetMapping(path = "/networks/{network}/members.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Items<MemberView>> all(
            @PathVariable String network,
            @RequestParam(required = false) @Nullable String actorType,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        MemberQuery query = query(network, actorType, territory, q, asOf);
        List<MemberView> all = directory.all(query).stream().map(MemberView::of).toList();
        return attached(query, "json").body(new Items<>(all, null));
    }

    private static ResponseEntity.BodyBuilder attached(MemberQuery query, String kind) {
        String name = query.network().value() + "-" + query.asOf() + "." + kind;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    @GetMapping("/networks/{network}/counts")
    Counts counts(@PathVariable String network, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return directory.counts(query(network, null, null, null, asOf));
    }

    @GetMapping("/organisations/{organisation}")
    ResponseEntity<OrganisationView> organisation(@PathVariable String organisation) {
        Organisation found = organisations.one(new OrganisationId(organisation));
        List<TermView> terms = directory.of(organisation).stream()
                .map(entry -> new TermView(
                        entry.network(), entry.standing(), entry.since(), entry.until(), entry.suspended()))
                .toList();
        return Versioned.ok(
                found,
                new OrganisationView(
                        organisation,
                        found.profile().name(),
                        found.taxCode().value(),
                        found.profile().actorType(),
                        found.profile().legalForm(),
                        found.profile().seat(),
                        found.profile().aicsListed(),
                        terms));
    }

    private MemberQuery query(
            String network,
            @Nullable String actorType,
            @Nullable String territory,
            @Nullable String q,
            @Nullable LocalDate asOf) {
        NetworkId id = networks.one(new NetworkId(network)).id();
        return new MemberQuery(id, actorType, territory, q, asOf == null ? clock.today() : asOf);
    }
}
