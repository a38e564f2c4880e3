/** Search among few projects and among very many. */
@NullMarked
package org.regionalforum.benchmark.projects;

import org.jspecify.annotations.NullMarked;
