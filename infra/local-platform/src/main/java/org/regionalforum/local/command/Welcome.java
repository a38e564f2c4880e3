package org.regionalforum.local.command;

import org.regionalforum.local.launch.Ports;

/** What a person reads once the platform serves. */
final class Welcome {
    private Welcome() {}

    static String text(Ports ports) {
        return """

                The platform serves at   http://localhost:%d/
                Its mails are read at    http://localhost:%d/

                Demo accounts, all with the password  cooperazione-2026
                  operator@example.org                          keeps the platform
                  staff.cop@example.org  staff.rail@example.org  staff of a network
                  delegate1@example.org … delegate8@example.org  delegates of organisations
                  regione@example.org                           an institution that follows both networks
                """.formatted(ports.gateway(), ports.mail());
    }
}
