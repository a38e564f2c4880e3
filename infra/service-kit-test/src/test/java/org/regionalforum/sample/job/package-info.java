/** Jobs that the tests of due jobs watch. */
@NullMarked
package org.regionalforum.sample.job;

import org.jspecify.annotations.NullMarked;
