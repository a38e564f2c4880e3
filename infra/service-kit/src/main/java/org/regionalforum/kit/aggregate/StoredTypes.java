package org.regionalforum.kit.aggregate;

import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.util.ClassUtils;

/**
 * The types of a service that need a say of their own in the store: typed ids become plain strings, dates become ISO dates
 * (a date has no zone), cases of sealed types carry the name of their {@link Kind}.
 */
final class StoredTypes {
    private final List<Object> converters = new ArrayList<>(List.of(DateToText.INSTANCE, TextToDate.INSTANCE));
    private final Map<Class<?>, String> kinds = new HashMap<>();

    static StoredTypes in(List<String> packages) {
        StoredTypes found = new StoredTypes();
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TypedId.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Kind.class));
        for (String base : packages) {
            scanner.findCandidateComponents(base).forEach(candidate -> found.add(load(candidate.getBeanClassName())));
        }
        return found;
    }

    List<Object> converters() {
        return converters;
    }

    Map<Class<?>, String> kinds() {
        return kinds;
    }

    private void add(Class<?> type) {
        Kind kind = type.getAnnotation(Kind.class);
        if (kind != null) {
            kinds.put(type, kind.value());
        }
        if (TypedId.class.isAssignableFrom(type)) {
            converters.add(new IdToText(type));
            converters.add(new TextToId(type));
        }
    }

    private static Class<?> load(@Nullable String name) {
        return ClassUtils.resolveClassName(String.valueOf(name), StoredTypes.class.getClassLoader());
    }

    @WritingConverter
    private record IdToText(Class<?> type) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, String.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return source == null ? null : ((TypedId) source).value();
        }
    }

    @ReadingConverter
    private record TextToId(Class<?> type) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return source == null ? null : made(source);
        }

        private Object made(Object source) {
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
                return constructor.newInstance(source);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName() + " is no record of one string", e);
            }
        }
    }

    @WritingConverter
    private enum DateToText implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate source) {
            return source.toString();
        }
    }

    @ReadingConverter
    private enum TextToDate implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String source) {
            return LocalDate.parse(source);
        }
    }
}
