/** Where the projects of the networks will be read; nothing is registered yet, and the pages say so. */
@NullMarked
package org.regionalforum.projects.project;

import org.jspecify.annotations.NullMarked;
