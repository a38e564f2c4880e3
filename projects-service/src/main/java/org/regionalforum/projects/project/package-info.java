/**
 * A member registers a project and names who takes part. A member that is named confirms its part before the project stands on
 * its page; one that refused or withdrew disappears there and stays in the history. A suspended member neither registers,
 * changes nor confirms; what it has stays. To refuse or to leave a part it need not be in good standing: its name is its own;
 * once its mandates have ended with its membership nobody acts for it any more, and the project's lead removes it. A draft is
 * seen by those alone who act for its lead. Staff take a project down by a reasoned act.
 */
@NullMarked
package org.regionalforum.projects.project;

import org.jspecify.annotations.NullMarked;
