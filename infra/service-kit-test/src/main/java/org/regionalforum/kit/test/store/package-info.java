/**
 * What is promised about aggregates, their store and the relay, whichever server holds the data: contracts with a small
 * aggregate of their own. A module that offers a store implements them.
 */
@NullMarked
package org.regionalforum.kit.test.store;

import org.jspecify.annotations.NullMarked;
