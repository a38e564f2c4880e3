/**
 * Which notices a person wants by which channel. Only kinds on which no term, right or office hangs leave a choice. What a
 * person chose is a record, kept for the decision to obey.
 */
@NullMarked
package org.regionalforum.notification.preference;

import org.jspecify.annotations.NullMarked;
