/**
 * Who must learn what. One function decides for every channel, and its decision is kept with its reasons before anything is
 * done, so that a fact that comes again is answered by the first decision even where the staff has changed meanwhile.
 *
 * <p>Staff learn of their own network only; nobody is told of what he did himself; an applicant never learns who else has
 * filed; a paper application that an import received tells nobody, its import tells staff once.
 */
@NullMarked
package org.regionalforum.notification.decision;

import org.jspecify.annotations.NullMarked;
