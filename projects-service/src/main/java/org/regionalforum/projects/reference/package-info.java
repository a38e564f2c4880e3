/** Codes and names that the product carries: territories, countries, sectors, goals, actor types. Sources: NOTICE. */
@NullMarked
package org.regionalforum.projects.reference;

import org.jspecify.annotations.NullMarked;
