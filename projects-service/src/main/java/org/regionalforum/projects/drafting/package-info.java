/** The pages on which a delegate writes, checks and registers a project, and a partner answers; nothing typed is ever lost. */
@NullMarked
package org.regionalforum.projects.drafting;

import org.jspecify.annotations.NullMarked;
