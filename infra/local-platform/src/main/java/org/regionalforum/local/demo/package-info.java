/** Fills an empty platform with two invented networks, through the public API only, so that doing it again changes nothing. */
@NullMarked
package org.regionalforum.local.demo;

import org.jspecify.annotations.NullMarked;
