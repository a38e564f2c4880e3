package org.regionalforum.kit.cause;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The spans of the platform's own steps. */
@AutoConfiguration
class CauseAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Spans spans(ObjectProvider<Tracer> tracer) {
        return new Spans(tracer.getIfAvailable());
    }
}
