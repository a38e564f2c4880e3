/** What never reaches a service: requests that another site made a browser send, bodies over the limit, operators' addresses from outside. */
@NullMarked
package org.regionalforum.gateway.protection;

import org.jspecify.annotations.NullMarked;
