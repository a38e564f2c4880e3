package org.regionalforum.identity;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Prepares the database before the web server, whose phase is later, accepts requests. */
@Component
class StorePreparations implements SmartLifecycle {

    private final List<StorePreparation> all;
    private volatile boolean running;

    StorePreparations(List<StorePreparation> all) {
        this.all = all;
    }

    @Override
    public void start() {
        all.forEach(StorePreparation::prepare);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
