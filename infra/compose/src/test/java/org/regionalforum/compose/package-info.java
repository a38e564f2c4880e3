/**
 * The real parts: that {@code docker-compose.yml} says what the code asks for, that people can sign in at a real Keycloak, and
 * that what is watched exists.
 */
@NullMarked
package org.regionalforum.compose;

import org.jspecify.annotations.NullMarked;
