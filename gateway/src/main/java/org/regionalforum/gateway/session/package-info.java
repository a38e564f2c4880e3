/** Who is signed in: OpenID Connect with PKCE, a session in the gateway's own database, the tokens inside it, one refresh at a time, sign-out here and at the provider. Sources: RFC 9700 (OAuth security), OpenID Connect Core and RP-Initiated Logout 1.0. */
@NullMarked
package org.regionalforum.gateway.session;

import org.jspecify.annotations.NullMarked;
