/** The edge that every service has: actor, conditions, idempotency keys, paging, problems, protection, documentation. */
@NullMarked
package org.regionalforum.kit.web;

import org.jspecify.annotations.NullMarked;
