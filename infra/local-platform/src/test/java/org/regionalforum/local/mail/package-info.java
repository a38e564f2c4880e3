@NullMarked
package org.regionalforum.local.mail;

import org.jspecify.annotations.NullMarked;
