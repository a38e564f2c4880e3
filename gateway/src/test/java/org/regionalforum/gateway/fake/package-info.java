/** What surrounds the gateway in tests: services that repeat what they were sent, an identity provider, a browser. */
@NullMarked
package org.regionalforum.gateway.fake;

import org.jspecify.annotations.NullMarked;
