package org.regionalforum.projects;

import org.regionalforum.kit.test.ArchitectureRules;
import org.regionalforum.kit.test.MessagesContract;

class RulesTest implements ArchitectureRules, MessagesContract {
    @Override
    public Class<?> service() {
        return ProjectsService.class;
    }
}
