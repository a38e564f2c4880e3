/**
 * A store that speaks the MongoDB protocol and needs nothing but a JVM: in memory for tests, on disk for the local
 * platform. A write on disk is answered only after the commit that covers it.
 */
@NullMarked
package org.regionalforum.localstore;

import org.jspecify.annotations.NullMarked;
