package org.regionalforum.kit.openapi;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service describes itself.
 *
 * @param title name of the API; made from the service's name where empty
 * @param summary what it is for, in a few words
 * @param description what it is for, in a paragraph
 * @param version of the API, semantic
 * @param contact name of who answers questions
 * @param contactEmail where
 */
@ConfigurationProperties("forum.openapi")
record OpenApiProperties(
        @DefaultValue("") String title,

        @DefaultValue("Part of the platform for regional forums of international cooperation")
        String summary,

        @DefaultValue("") String description,
        @DefaultValue("1.0.0") String version,
        @DefaultValue("Regional forum platform") String contact,
        @DefaultValue("forum@example.org") String contactEmail) {}
