package org.regionalforum.webkit;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the pages.
 *
 * @param assetsPrefix where this application serves its assets; default {@code /assets/<spring.application.name>}
 * @param portal address before the links of header and footer; empty where the gateway serves the page too
 * @param language what changes the language, {@code ?to=en&back=/here}: a path of the portal, or an absolute address
 * @param productName name in the header; null for the one in the messages
 * @param region public body named in the slim header; null for the one in the messages
 * @param accessibility address of the accessibility statement
 * @param feedback address where barriers are reported
 * @param privacy address of the privacy notice
 * @param openData address of the open data
 * @param apiDocs address of the documentation of the interfaces
 * @param source address of the source code; empty leaves the link out
 */
@ConfigurationProperties("forum.web")
public record WebProperties(
        @Nullable String assetsPrefix,
        @DefaultValue("") String portal,
        @DefaultValue("/language") String language,
        @Nullable String productName,
        @Nullable String region,
        @DefaultValue("/accessibility") String accessibility,
        @DefaultValue("") String feedback,
        @DefaultValue("/privacy") String privacy,
        @DefaultValue("/open-data") String openData,
        @DefaultValue("/api-docs") String apiDocs,
        @DefaultValue("") String source) {}
