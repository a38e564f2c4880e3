/**
 * One Kafka broker on this machine (KRaft, no ZooKeeper), on a port that stays the same and with its data on disk.
 * It is a real broker, so what holds here holds in production; only the replication is 1.
 */
@NullMarked
package org.regionalforum.localbroker;

import org.jspecify.annotations.NullMarked;
