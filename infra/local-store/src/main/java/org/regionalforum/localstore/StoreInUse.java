package org.regionalforum.localstore;

import java.nio.file.Path;

/** Another store already works on the folder. */
public final class StoreInUse extends IllegalStateException {

    StoreInUse(Path dir) {
        super("The folder " + dir + " is in use by another local store; stop that one or choose another folder.");
    }
}
