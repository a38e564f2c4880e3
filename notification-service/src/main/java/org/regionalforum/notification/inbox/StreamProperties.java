package org.regionalforum.notification.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the live streams.
 *
 * @param look pause between two looks for what other instances made, while somebody listens
 * @param silence after which a comment keeps the connection open
 * @param mostPerPerson open at once; the oldest gives way
 */
@ConfigurationProperties("forum.stream")
record StreamProperties(
        @DefaultValue("1s") Duration look,
        @DefaultValue("15s") Duration silence,
        @DefaultValue("10") int mostPerPerson) {}
