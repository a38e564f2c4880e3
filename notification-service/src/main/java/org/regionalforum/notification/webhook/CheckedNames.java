package org.regionalforum.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once for a connection and refuses it where any of its addresses is not public. The client connects to what
 * is answered here, so a name that leads elsewhere a moment later gains nothing.
 */
final class CheckedNames implements DnsResolver {
    private final DnsResolver names;
    private final boolean all;

    /** @param all whether addresses that are not public are let through too */
    CheckedNames(DnsResolver names, boolean all) {
        this.names = names;
        this.all = all;
    }

    /** A name that leads to an address nobody may connect to. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super("not a public address");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!all && !PublicAddresses.contains(address)) {
                throw new Refused();
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
