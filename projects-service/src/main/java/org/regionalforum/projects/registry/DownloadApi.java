package org.regionalforum.projects.registry;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.regionalforum.projects.project.ProjectList;
import org.regionalforum.projects.project.Selection;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The register of projects to take away, with the same filters as the lists, for anybody. */
@Tag(name = "registry")
@RestController
@RequestMapping("${forum.api}")
class DownloadApi {
    private static final String CSV = "text/csv";

    private final ProjectList projects;
    private final Selections selections;
    private final ObjectWriter json;

    DownloadApi(ProjectList projects, Selections selections, JsonMapper json) {
        this.projects = projects;
        this.selections = selections;
        this.json = json.writerFor(ProjectLine.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    }

    /** Answers with the table. */
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    private @interface TableAnswer {}

    /** Answers with a list of lines. */
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(implementation = ProjectLine.class))))
    private @interface ListAnswer {}

    /** What is done with each line. */
    @FunctionalInterface
    private interface Lines {
        void add(ProjectLine line) throws IOException;
    }

    @TableAnswer
    @GetMapping(path = "/projects.csv", produces = CSV)
    void tableEverywhere(
            @RequestParam(required = false) @Nullable String network,
            @ParameterObject Wanted wanted,
            HttpServletResponse response)
            throws IOException {
        table("projects.csv", selections.of(network, wanted), response);
    }

    @TableAnswer
    @GetMapping(path = "/networks/{network}/projects.csv", produces = CSV)
    void tableOfNetwork(@PathVariable String network, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        table("projects-" + network + ".csv", selections.of(network, wanted), response);
    }

    @ListAnswer
    @GetMapping(path = "/projects.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void downloadEverywhere(
            @RequestParam(required = false) @Nullable String network,
            @ParameterObject Wanted wanted,
            HttpServletResponse response)
            throws IOException {
        list("projects.json", selections.of(network, wanted), response);
    }

    @ListAnswer
    @GetMapping(path = "/networks/{network}/projects.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void downloadOfNetwork(@PathVariable String network, @ParameterObject Wanted wanted, HttpServletResponse response)
            throws IOException {
        list("projects-" + network + ".json", selections.of(network, wanted), response);
    }

    private void table(String name, Selection selection, HttpServletResponse response) throws IOException {
        Download.answer(response, name, CSV + ";charset=UTF-8", out -> each(selection, new ProjectCsv(out)::add));
    }

    private void list(String name, Selection selection, HttpServletResponse response) throws IOException {
        Download.answer(response, name, MediaType.APPLICATION_JSON_VALUE, out -> {
            SequenceWriter lines = json.writeValuesAsArray(out);
            each(selection, lines::write);
            lines.close();
        });
    }

    private void each(Selection selection, Lines lines) {
        projects.each(selection, project -> {
            try {
                lines.add(ProjectLine.of(project, selection.day()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
