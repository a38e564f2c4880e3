/**
 * The same pages for every application: layout, navigation, components, error pages, assets and the headers that protect
 * them. An application writes the middle of a page; everything around it comes from here.
 */
@NullMarked
package org.regionalforum.webkit;

import org.jspecify.annotations.NullMarked;
