@NullMarked
package org.regionalforum.local.demo;

import org.jspecify.annotations.NullMarked;
