/** A service that does not answer: a breaker per service, a clear answer that says what is down and what still works, and the status of all parts. */
@NullMarked
package org.regionalforum.gateway.outage;

import org.jspecify.annotations.NullMarked;
