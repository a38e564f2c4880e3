package org.regionalforum.membership.staff;

import java.time.Instant;

/** A person who keeps a network, with the name and address that other staff see. */
record StaffMember(String person, String name, String email, Instant since) {}
