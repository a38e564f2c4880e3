package org.regionalforum.notification;

import java.util.List;
import org.regionalforum.kit.test.ArchitectureRules;

class RulesTest implements ArchitectureRules {
    @Override
    public Class<?> service() {
        return NotificationService.class;
    }

    @Override
    public List<String> callOutside() {
        return List.of("..webhook..");
    }
}
