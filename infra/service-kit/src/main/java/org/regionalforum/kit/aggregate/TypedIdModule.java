package org.regionalforum.kit.aggregate;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes typed ids to JSON as their plain values, and reads them back. */
final class TypedIdModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    TypedIdModule() {
        super("typed-id");
        addSerializer(TypedId.class, new Plain());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                Class<?> raw = type.getRawClass();
                return TypedId.class.isAssignableFrom(raw) ? new Typed(raw) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return TypedId.class.isAssignableFrom(type);
            }
        });
    }

    private static final class Plain extends StdSerializer<TypedId> {
        Plain() {
            super(TypedId.class);
        }

        @Override
        public void serialize(TypedId id, JsonGenerator to, SerializationContext context) {
            to.writeString(id.value());
        }
    }

    private static final class Typed extends StdDeserializer<Object> {
        Typed(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser from, DeserializationContext context) {
            String value = from.getValueAsString();
            if (value == null) {
                return context.handleUnexpectedToken(getValueType(context), from);
            }
            try {
                Constructor<?> constructor = handledType().getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
                return constructor.newInstance(value);
            } catch (InvocationTargetException e) {
                return context.handleInstantiationProblem(handledType(), value, e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(handledType().getName() + " is no record of one string", e);
            }
        }
    }
}
