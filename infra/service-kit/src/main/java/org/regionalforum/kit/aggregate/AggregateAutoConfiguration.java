package org.regionalforum.kit.aggregate;

import java.time.InstantSource;
import java.util.List;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.kit.outbox.Outbox;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.convert.ConfigurableTypeInformationMapper;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the aggregate store; each backs off before one of the service's own. */
@AutoConfiguration(
        afterName = "org.regionalforum.kit.outbox.OutboxAutoConfiguration",
        beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class AggregateAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    StoredTypes storedTypes(BeanFactory beans) {
        return StoredTypes.in(AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of());
    }

    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions(StoredTypes types) {
        return MongoCustomConversions.create(adapter -> adapter.registerConverters(types.converters())
                .bigDecimal(MongoCustomConversions.BigDecimalRepresentation.DECIMAL128));
    }

    @Bean
    @ConditionalOnMissingBean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory database,
            MongoMappingContext context,
            MongoCustomConversions conversions,
            StoredTypes types) {
        DbRefResolver references = new DefaultDbRefResolver(database);
        MappingMongoConverter converter = new MappingMongoConverter(references, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(
                new DefaultMongoTypeMapper("kind", List.of(new ConfigurableTypeInformationMapper(types.kinds()))));
        converter.setMapKeyDotReplacement("%2E");
        return converter;
    }

    @Bean
    JacksonModule typedIdModule() {
        return new TypedIdModule();
    }

    @Bean
    @ConditionalOnMissingBean
    FactWriter factWriter(@Value("${spring.application.name}") String service, JsonMapper json) {
        return new FactWriter(service.replace("-service", ""), json);
    }

    @Bean
    @ConditionalOnMissingBean
    StoreParts storeParts(
            MongoTemplate mongo, Outbox outbox, FactWriter facts, InstantSource machineClock, Spans spans) {
        return new StoreParts(mongo, outbox, facts, machineClock, spans);
    }
}
