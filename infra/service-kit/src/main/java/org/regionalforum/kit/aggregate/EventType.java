package org.regionalforum.kit.aggregate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable public name of a fact, never a class name: {@code org.regionalforum.membership.application-admitted.v1}.
 * Within a version only additive changes are allowed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {
    String value();
}
