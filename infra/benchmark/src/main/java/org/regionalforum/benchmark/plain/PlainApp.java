package org.regionalforum.benchmark.plain;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What somebody would write by hand: Spring MVC on virtual threads, the driver and a producer. Nothing of the kit. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(PlainApi.class)
public class PlainApp {
    /** Where its records go. */
    public static final String TOPIC = "plain.facts";

    private static final List<String> WANTED = List.of(
            "org.springframework.boot.autoconfigure.",
            "org.springframework.boot.webmvc.",
            "org.springframework.boot.tomcat.",
            "org.springframework.boot.servlet.",
            "org.springframework.boot.http.",
            "org.springframework.boot.jackson.");

    public static void main(String... args) {
        SpringApplication app = new SpringApplication(PlainApp.class);
        app.setDefaultProperties(Map.of(
                "spring.config.name", "plain-app",
                "spring.main.banner-mode", "off",
                "spring.threads.virtual.enabled", "true",
                "spring.autoconfigure.exclude", unwanted()));
        app.run(args);
    }

    /** The kit stands on the class path, and what it brings would come with it. */
    private static String unwanted() {
        ClassLoader classes = PlainApp.class.getClassLoader();
        return String.join(
                ",",
                StreamSupport.stream(
                                ImportCandidates.load(AutoConfiguration.class, classes)
                                        .spliterator(),
                                false)
                        .filter(name -> WANTED.stream().noneMatch(name::startsWith))
                        .toList());
    }

    @Bean
    MongoClient mongo(@Value("${FORUM_MONGODB_URI}") String uri) {
        return MongoClients.create(uri);
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${PLAIN_DATABASE}") String name) {
        return client.getDatabase(name);
    }

    @Bean
    KafkaProducer<byte[], byte[]> producer(@Value("${FORUM_KAFKA}") String brokers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "enable.idempotence", true, "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
