package org.regionalforum.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule is broken once in {@code org.regionalforum.bad}; a rule that lets that pass is no rule. */
class RulesThatFailTest {
    private static ArchitectureRules over(String packageName) {
        JavaClasses classes = new ClassFileImporter().importPackages(packageName);
        return new ArchitectureRules() {
            @Override
            public Class<?> service() {
                try {
                    return Class.forName(packageName + ".BadService");
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public JavaClasses code() {
                return classes;
            }
        };
    }

    private static List<Method> rules() {
        return Arrays.stream(ArchitectureRules.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> every_rule_notices_what_breaks_it() {
        ArchitectureRules bad = over("org.regionalforum.bad");
        return rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getName(),
                        () -> assertThatThrownBy(() -> run(rule, bad)).isInstanceOf(AssertionError.class)));
    }

    @Test
    void there_are_rules() {
        assertThat(rules()).hasSizeGreaterThan(7);
    }

    private static void run(Method rule, ArchitectureRules over) throws Throwable {
        try {
            rule.invoke(over);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
