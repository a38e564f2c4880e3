/** Who may act for which organisation, and who keeps a network: replicas of what membership-service states. */
@NullMarked
package org.regionalforum.projects.mandate;

import org.jspecify.annotations.NullMarked;
