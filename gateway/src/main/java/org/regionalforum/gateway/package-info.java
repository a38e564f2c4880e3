/** The one door of the platform: sessions and protection. It decides no business rule and joins no answers; every page and every API belongs to the service that owns the data. */
@NullMarked
package org.regionalforum.gateway;

import org.jspecify.annotations.NullMarked;
