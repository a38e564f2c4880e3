/**
 * Maps from outlines that come with the program: the world by country and the two regions by province. Nothing is asked of a server of
 * tiles, so nobody outside learns who looks at what. A map never tells alone: what it colours stands in a table beside it.
 */
@NullMarked
package org.regionalforum.projects.map;

import org.jspecify.annotations.NullMarked;
