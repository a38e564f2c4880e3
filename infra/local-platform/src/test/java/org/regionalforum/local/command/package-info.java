@NullMarked
package org.regionalforum.local.command;

import org.jspecify.annotations.NullMarked;
