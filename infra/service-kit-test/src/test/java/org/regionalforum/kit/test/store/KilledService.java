package org.regionalforum.kit.test.store;

import java.nio.file.Path;
import java.util.UUID;

/** A process of its own that changes boxes until it is killed, and writes down what was acknowledged to it. */
final class KilledService {
    private KilledService() {}

    static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Lines acknowledged = new Lines(folder.resolve("acknowledged"));
        ServerAtHand server = ServerAtHand.in(folder);
        StoreFixture store = new StoreFixture(
                server.uri(), args[1], new FileSender(folder.resolve("sent")), "forum.outbox.lease=2s");
        Together.run(8, () -> {
            while (true) {
                String id = UUID.randomUUID().toString();
                store.boxes().keep(Box.make(id));
                for (int i = 0; i < 4; i++) {
                    store.boxes().change(new BoxId(id), Box::count);
                    acknowledged.add("/contract/boxes/" + id + " " + (i + 2));
                }
            }
        });
    }
}
