/** Owns programmes, projects, accompaniment, services, initiatives and synergies. For now it follows who is a member of which network, which everything to come rests on. */
@NullMarked
package org.regionalforum.projects;

import org.jspecify.annotations.NullMarked;
