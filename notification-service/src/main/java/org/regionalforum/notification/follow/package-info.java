/**
 * A standing interest of a person, or of an address alone: in a network or one of its ballots, in the projects of an
 * organisation, in the projects with a country.
 *
 * <p>An address must confirm by a link that was sent to it: at most one such mail an address and day, and nothing of it was
 * written by who asked. Looking at a link changes nothing, since programs look at links too; a button does. Every mail that
 * a follow brings can end it with one click and without signing in (RFC 8058). With the last follow the address goes. What
 * somebody follows is a record, never rebuilt.
 */
@NullMarked
package org.regionalforum.notification.follow;

import org.jspecify.annotations.NullMarked;
