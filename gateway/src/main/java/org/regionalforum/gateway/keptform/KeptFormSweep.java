package org.regionalforum.gateway.keptform;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets forms in time, on servers too that do not remove documents by themselves. */
@Component
class KeptFormSweep {

    private final KeptForms forms;

    KeptFormSweep(KeptForms forms) {
        this.forms = forms;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        forms.sweep();
    }
}
