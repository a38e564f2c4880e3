/** The public side of projects: lists, country pages, totals, downloads and feeds, for anybody. A project is counted once. */
@NullMarked
package org.regionalforum.projects.registry;

import org.jspecify.annotations.NullMarked;
