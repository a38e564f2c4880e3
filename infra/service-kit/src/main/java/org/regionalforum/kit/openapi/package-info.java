/** The description of a service's HTTP side (OpenAPI 3.1), made from the code alone and complete without annotations. */
@NullMarked
package org.regionalforum.kit.openapi;

import org.jspecify.annotations.NullMarked;
