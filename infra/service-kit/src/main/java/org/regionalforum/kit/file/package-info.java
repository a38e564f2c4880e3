/** Files that people bring: kept in the service's own database, told by their content, given back as attachments. */
@NullMarked
package org.regionalforum.kit.file;

import org.jspecify.annotations.NullMarked;
