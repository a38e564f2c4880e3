package org.regionalforum.notification;

import org.regionalforum.kit.test.ArchitectureRules;

class RulesTest implements ArchitectureRules {
    @Override
    public Class<?> service() {
        return NotificationService.class;
    }
}
