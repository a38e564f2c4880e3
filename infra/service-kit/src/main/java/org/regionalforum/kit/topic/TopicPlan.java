package org.regionalforum.kit.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Which topics there have to be, and how each is kept: the end of its name says it. */
final class TopicPlan {
    private static final String CLOCK = "platform.clock";
    private static final String DAY = String.valueOf(Duration.ofDays(1).toMillis());
    private static final String MONTH = String.valueOf(Duration.ofDays(30).toMillis());

    private final Set<String> names = new LinkedHashSet<>();
    private final TopicProperties settings;

    TopicPlan(String service, Iterable<TopicReader> readers, TopicProperties settings) {
        this.settings = settings;
        names.add(CLOCK);
        names.add(service + ".facts");
        names.add(service + ".dead-letters");
        settings.compacted().forEach(name -> names.add(service + "." + name));
        readers.forEach(reader -> names.addAll(reader.topics()));
    }

    Set<String> names() {
        return names;
    }

    List<NewTopic> without(Set<String> existing) {
        return names.stream()
                .filter(name -> !existing.contains(name))
                .map(this::topic)
                .toList();
    }

    private NewTopic topic(String name) {
        int partitions = name.equals(CLOCK) ? 1 : settings.partitions();
        Map<String, String> kept = new HashMap<>();
        kept.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(settings.largestRecord()));
        if (name.endsWith(".dead-letters")) {
            kept.put(TopicConfig.RETENTION_MS_CONFIG, MONTH); // the letter itself is in the service's store
        } else if (name.endsWith(".facts")) {
            kept.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        } else {
            kept.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            kept.put(TopicConfig.SEGMENT_MS_CONFIG, DAY);
            kept.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, DAY);
        }
        return new NewTopic(name, partitions, (short) settings.replication()).configs(kept);
    }
}
