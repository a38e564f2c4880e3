package org.regionalforum.bad;

/** Only gives the rules a package to look at. */
final class BadService {
    private BadService() {}
}
