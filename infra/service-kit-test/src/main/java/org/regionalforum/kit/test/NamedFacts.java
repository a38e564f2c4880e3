package org.regionalforum.kit.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.regionalforum.kit.aggregate.EventType;

/** A fact's public name has the platform's form and is used once in a service. */
final class NamedFacts extends ArchCondition<JavaClass> {
    static final NamedFacts DIFFER = new NamedFacts();
    private static final Pattern FORM = Pattern.compile("org\\.regionalforum\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9]\\d*");

    private final Map<String, String> owners = new HashMap<>();

    private NamedFacts() {
        super("have a name of their own like org.regionalforum.membership.member-admitted.v1");
    }

    @Override
    public void init(Collection<JavaClass> facts) {
        owners.clear();
    }

    @Override
    public void check(JavaClass fact, ConditionEvents events) {
        String name = fact.getAnnotationOfType(EventType.class).value();
        String before = owners.putIfAbsent(name, fact.getName());
        boolean formed = FORM.matcher(name).matches();
        events.add(new SimpleConditionEvent(
                fact,
                formed && before == null,
                fact.getName() + " is named " + name + (before == null ? "" : ", as is " + before)));
    }
}
