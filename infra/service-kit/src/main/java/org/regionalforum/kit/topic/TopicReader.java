package org.regionalforum.kit.topic;

import java.util.Collection;

/** Somebody who reads topics, which therefore have to be there; every bean of this type is asked. */
@FunctionalInterface
public interface TopicReader {
    Collection<String> topics();
}
