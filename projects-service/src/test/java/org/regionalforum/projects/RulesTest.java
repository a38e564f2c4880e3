package org.regionalforum.projects;

import org.regionalforum.kit.test.ArchitectureRules;
import org.regionalforum.kit.test.MessagesContract;

class RulesTest implements ArchitectureRules, MessagesContract {
    @Override
    public Class<?> service() {
        return ProjectsService.class;
    }

    /** The service has no aggregate yet; an empty rule would fail. */
    @Override
    public void an_aggregate_knows_no_framework() {}

    /** The service publishes nothing yet. */
    @Override
    public void a_fact_is_a_record_with_a_stable_name() {}
}
