package org.regionalforum.membership.directory;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.membership.mandate.MandateDesk;
import org.regionalforum.membership.network.Network;
import org.regionalforum.membership.network.NetworkDesk;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.Organisation;
import org.regionalforum.membership.organisation.OrganisationDesk;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.reference.ActorTypes;
import org.regionalforum.membership.reference.LegalForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The public page of an organisation. */
@Controller
@RequestMapping("/organisations/{organisation}")
class OrganisationPages {
    private final Directory directory;
    private final NetworkDesk networks;
    private final OrganisationDesk organisations;
    private final MandateDesk mandates;
    private final ActorTypes actorTypes;
    private final LegalForms legalForms;
    private final LawClock clock;

    OrganisationPages(
            Directory directory,
            NetworkDesk networks,
            OrganisationDesk organisations,
            MandateDesk mandates,
            ActorTypes actorTypes,
            LegalForms legalForms,
            LawClock clock) {
        this.directory = directory;
        this.networks = networks;
        this.organisations = organisations;
        this.mandates = mandates;
        this.actorTypes = actorTypes;
        this.legalForms = legalForms;
        this.clock = clock;
    }

    /**
     * A term in a network.
     *
     * @param current whether it runs today
     * @param concerned whether the person who looks may appoint its delegates
     */
    record Term(Network network, Entry entry, boolean current, boolean concerned) {}

    @GetMapping
    String organisation(@Nullable Actor actor, @PathVariable String organisation, Model model, Locale locale) {
        Organisation of = organisations.one(new OrganisationId(organisation));
        List<Term> terms = directory.of(organisation).stream()
                .map(entry -> term(actor, of, entry))
                .toList();
        model.addAttribute("organisation", of);
        model.addAttribute("terms", terms);
        model.addAttribute("words", new Labels(actorTypes, locale));
        model.addAttribute(
                "legalForm",
                of.profile().legalForm() == null
                        ? null
                        : legalForms.label(of.profile().legalForm()));
        return "directory/organisation";
    }

    /** The name alone, for other pages to include. */
    @GetMapping(path = "/name", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String name(@PathVariable String organisation) {
        return HtmlUtils.htmlEscape(
                organisations.one(new OrganisationId(organisation)).profile().name());
    }

    private Term term(@Nullable Actor actor, Organisation of, Entry entry) {
        NetworkId network = new NetworkId(entry.network());
        boolean current = !entry.since().isAfter(clock.today())
                && (entry.until() == null || clock.today().isBefore(entry.until()));
        return new Term(networks.one(network), entry, current, current && mandates.mayAppoint(actor, network, of.id()));
    }
}
