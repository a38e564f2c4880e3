/**
 * What a test of a service stands on: a store, a broker and an identity provider that are real and start inside the test's
 * JVM, clocks that stand still on demand, facts as they are on the wire, and the contracts every service keeps.
 */
@NullMarked
package org.regionalforum.kit.test;

import org.jspecify.annotations.NullMarked;
