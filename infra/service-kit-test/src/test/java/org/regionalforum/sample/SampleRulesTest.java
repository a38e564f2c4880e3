package org.regionalforum.sample;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.regionalforum.kit.test.ArchitectureRules;

class SampleRulesTest implements ArchitectureRules {
    @Override
    public Class<?> service() {
        return SampleService.class;
    }

    /** The sample stands among the tests, which the rules else leave out. */
    @Override
    public JavaClasses code() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("Test"))
                .importPackages(service().getPackageName());
    }
}
