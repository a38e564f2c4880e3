/**
 * What a service writes down about its requests: method, path pattern, status, duration and correlation id; never an address,
 * a name, a body or a value of a path. {@code FORUM_LOG_JSON=true} turns all log lines into JSON.
 */
@NullMarked
package org.regionalforum.kit.log;

import org.jspecify.annotations.NullMarked;
