/**
 * Recognitions: acts by which institutions recognise a network, with their number, date and validity. An act is recorded, never
 * changed; what ended one is an act as well, and the history stays.
 */
@NullMarked
package org.regionalforum.membership.recognition;

import org.jspecify.annotations.NullMarked;
