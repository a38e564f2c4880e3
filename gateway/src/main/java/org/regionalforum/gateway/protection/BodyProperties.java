package org.regionalforum.gateway.protection;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How long a request's body may be.
 *
 * @param limit for every path that is not named
 * @param uploadLimit for the paths where documents and lists are uploaded; more than a file may have, so that the service can say
 *     beside the field what is wrong
 * @param uploads patterns of those paths
 * @param keptForm a form up to this length can be kept when its session has ended
 */
@Validated
@ConfigurationProperties("forum.body")
record BodyProperties(
        @DefaultValue("1MB") DataSize limit,
        @DefaultValue("32MB") DataSize uploadLimit,

        @DefaultValue({
            "/api/membership/applications/*/documents",
            "/api/membership/networks/*/imports",
            "/api/membership/networks/*/recognitions/*/document",
            "/applications/*/documents",
            "/api/projects/projects/*/documents",
            "/projects/*/documents",
            "/api/forum/networks/*/decisions",
            "/forum/*/decisions",
            "/join/**",
            "/networks/*/import",
            "/networks/*/recognitions/*/document"
        })
        List<String> uploads,

        @DefaultValue("64KB") DataSize keptForm) {

    List<PathPattern> uploadPatterns() {
        return uploads.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
