package org.regionalforum.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.aggregate.Aggregate;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.EventType;

/**
 * The shape every service keeps. A rule that matches no class fails, so that a rule about packages which are gone is noticed.
 */
public interface ArchitectureRules {
    Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    /** The service's application class; the rules hold for its package and all below. */
    Class<?> service();

    /** Packages ({@code ..webhook..}) that may call outside systems by HTTP. */
    default List<String> callOutside() {
        return List.of();
    }

    /** The classes looked at; those of tests are left out. */
    default JavaClasses code() {
        return READ.computeIfAbsent(
                service().getPackageName(),
                name -> new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(name));
    }

    @Test
    default void an_aggregate_knows_no_framework() {
        classes()
                .that()
                .areAssignableTo(Aggregate.class)
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "jakarta..")
                .check(code());
    }

    @Test
    default void an_edge_class_sees_no_store() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Api")
                .or()
                .haveSimpleNameEndingWith("Pages")
                .should()
                .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                        "are stores or drivers",
                        type -> type.isAssignableTo(AggregateStore.class)
                                || type.getPackageName().startsWith("com.mongodb")
                                || type.getPackageName().startsWith("org.springframework.data.mongodb")))
                .check(code());
    }

    @Test
    default void only_the_kit_talks_to_the_broker() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "org.springframework.kafka..",
                        "org.springframework.cloud.stream..",
                        "org.regionalforum.kit.outbox..")
                .check(code());
    }

    @Test
    default void time_is_asked_of_the_two_clocks_alone() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads the machine's time", call -> {
                    String owner = call.getTargetOwner().getName();
                    String method = call.getName();
                    return (owner.startsWith("java.time.") && method.equals("now"))
                            || (owner.equals("java.time.Clock") && method.startsWith("system"))
                            || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
                }))
                .check(code());
    }

    @Test
    default void nothing_is_asked_of_another_service() {
        noClasses()
                .that()
                .resideOutsideOfPackages(callOutside().toArray(new String[0]))
                .should()
                .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                        "are HTTP clients",
                        type -> type.getPackageName().startsWith("java.net.http")
                                || type.getPackageName().startsWith("org.apache.hc")
                                || Set.of("RestClient", "RestTemplate", "WebClient", "HttpURLConnection")
                                        .contains(type.getSimpleName())))
                .check(code());
    }

    @Test
    default void capabilities_do_not_turn_in_circles() {
        slices().matching(service().getPackageName() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(code());
    }

    @Test
    default void every_package_is_null_marked() {
        Set<String> unmarked = new TreeSet<>();
        code().forEach(type -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        });
        if (!unmarked.isEmpty()) {
            throw new AssertionError("No @NullMarked package-info in " + unmarked);
        }
    }

    @Test
    default void a_type_is_named_after_what_it_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto)")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .check(code());
    }

    @Test
    default void a_fact_is_a_record_with_a_stable_name() {
        classes()
                .that()
                .areAnnotatedWith(EventType.class)
                .should()
                .beRecords()
                .andShould(NamedFacts.DIFFER)
                .check(code());
    }
}
