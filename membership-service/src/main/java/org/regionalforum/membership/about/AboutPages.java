package org.regionalforum.membership.about;

import java.util.List;
import org.regionalforum.membership.network.NetworkDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the footer of every page leads to. */
@Controller
class AboutPages {
    private static final List<Service> SERVICES = List.of(
            new Service("membership", "/api/membership"),
            new Service("projects", "/api/projects"),
            new Service("forum", "/api/forum"),
            new Service("notification", "/api/notifications"));

    private final NetworkDesk networks;

    AboutPages(NetworkDesk networks) {
        this.networks = networks;
    }

    /** A service and the beginning of its interface's addresses. */
    record Service(String name, String api) {}

    @GetMapping("/accessibility")
    String accessibility() {
        return "about/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "about/privacy";
    }

    @GetMapping("/open-data")
    String openData(Model model) {
        model.addAttribute("networks", networks.all());
        return "about/open-data";
    }

    @GetMapping("/api-docs")
    String apiDocs(Model model) {
        model.addAttribute("services", SERVICES);
        return "about/api-docs";
    }
}
