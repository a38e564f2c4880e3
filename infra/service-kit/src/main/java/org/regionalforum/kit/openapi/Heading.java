package org.regionalforum.kit.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Who speaks, where, and what all operations share. */
final class Heading implements GlobalOpenApiCustomizer {
    static final String BEARER = "bearer";

    private final OpenApiProperties settings;
    private final String service;
    private final String address;

    Heading(OpenApiProperties settings, String service, String address) {
        this.settings = settings;
        this.service = service;
        this.address = address;
    }

    @Override
    public void customise(OpenAPI document) {
        String name = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
        Info info = new Info()
                .title(settings.title().isEmpty() ? "Regional forum: " + name : settings.title())
                .summary(settings.summary())
                .description(settings.description().isEmpty() ? settings.summary() : settings.description())
                .version(settings.version())
                .contact(new Contact()
                        .name(settings.contact())
                        .email(settings.contactEmail())
                        .url(address));
        info.addExtension("x-summary", settings.summary());
        document.info(info);
        document.servers(List.of(new Server().url(address).description("The platform's gateway")));
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents().addSchemas(Schemas.PROBLEM, Schemas.problem());
        document.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of the identity provider for the audience regional-forum"));
        TreeSet<String> tags = new TreeSet<>();
        if (document.getPaths() != null) {
            document.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(operation -> tags.addAll(operation.getTags())));
        }
        document.setTags(tags.stream().map(tag -> new Tag().name(tag)).toList());
    }
}
