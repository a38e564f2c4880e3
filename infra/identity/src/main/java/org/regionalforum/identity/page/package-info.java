/**
 * What every page shares: language, layout data, security headers, error page.
 */
@NullMarked
package org.regionalforum.identity.page;

import org.jspecify.annotations.NullMarked;
