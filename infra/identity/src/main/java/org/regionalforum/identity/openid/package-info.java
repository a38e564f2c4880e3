/**
 * OpenID Connect with one client, the gateway: authorization code with PKCE, access tokens of five minutes, refresh
 * tokens that rotate. Authorizations and signing keys are kept in the database, so a restart signs nobody out; of
 * tokens only hashes are kept.
 */
@NullMarked
package org.regionalforum.identity.openid;

import org.jspecify.annotations.NullMarked;
