/** What codes, shares and amounts are called in the reader's language. */
@NullMarked
package org.regionalforum.projects.wording;

import org.jspecify.annotations.NullMarked;
