/**
 * Which notices a person wants by e-mail. Only kinds on which no term, right or office hangs leave a choice; the inbox always
 * has them all. What a person chose is a record, kept for the decision to obey.
 */
@NullMarked
package org.regionalforum.notification.preference;

import org.jspecify.annotations.NullMarked;
