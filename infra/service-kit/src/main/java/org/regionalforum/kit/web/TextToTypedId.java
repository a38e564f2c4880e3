package org.regionalforum.kit.web;

import java.lang.reflect.Constructor;
import org.regionalforum.kit.aggregate.TypedId;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Lets a path variable or a request parameter be a typed id. */
final class TextToTypedId implements ConverterFactory<String, TypedId> {
    @Override
    public <T extends TypedId> Converter<String, T> getConverter(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(String.class);
            return text -> BeanUtils.instantiateClass(constructor, text);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is no record of one string", e);
        }
    }
}
