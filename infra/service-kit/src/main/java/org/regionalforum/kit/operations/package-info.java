/** What an operator sees of a service and can do there: its parts, what it has not read or sent yet, dead letters, what it tried in vain, rebuilds. */
@NullMarked
package org.regionalforum.kit.operations;

import org.jspecify.annotations.NullMarked;
