package org.regionalforum.forum.resolution;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.decision.Minutes;
import org.regionalforum.forum.register.Body;
import org.regionalforum.forum.register.Entry;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was decided; everybody may read it. */
@Tag(name = "resolutions")
@RestController
@RequestMapping("${forum.api}")
class ResolutionApi {
    private final ResolutionDesk desk;

    ResolutionApi(ResolutionDesk desk) {
        this.desk = desk;
    }

    /**
     * An entry of the register.
     *
     * @param number of the resolution in its year; absent where nothing was adopted on the platform
     * @param certificate hash of the certificate, {@code previous} that of the one before
     */
    record ResolutionView(
            String resolution,
            String network,
            String body,
            int position,
            Entry.Kind origin,
            int year,
            @Nullable Integer number,
            String kind,
            String title,
            String text,
            LocalDate on,
            @Nullable String ballot,
            @Nullable String proposal,
            @Nullable String decision,
            @Nullable RuleSet ruleSet,
            @Nullable Result result,
            @Nullable Minutes minutes,
            String certificate,
            String previous,
            String path) {
        static ResolutionView of(Resolution of) {
            Entry entry = of.entry();
            return new ResolutionView(
                    of.code(),
                    entry.network(),
                    entry.body(),
                    entry.position(),
                    entry.kind(),
                    entry.year(),
                    entry.number(),
                    of.kind(),
                    of.title(),
                    of.text(),
                    of.on(),
                    of.ballot(),
                    of.proposal(),
                    of.decision(),
                    of.rules(),
                    of.result(),
                    of.minutes(),
                    entry.hash(),
                    entry.previous(),
                    of.path());
        }
    }

    /**
     * The register of a body, the newest first: adopted or not, on the platform or on paper.
     *
     * @param body the assembly where none is named
     */
    @GetMapping("/networks/{network}/resolutions")
    Items<ResolutionView> resolutions(
            @PathVariable String network, @RequestParam(required = false) @Nullable String body, Cursor cursor) {
        Items<Resolution> page = desk.of(network, Body.of(body), cursor);
        List<ResolutionView> views =
                page.items().stream().map(ResolutionView::of).toList();
        return new Items<>(views, page.next());
    }

    @GetMapping("/resolutions/{resolution}")
    ResponseEntity<ResolutionView> resolution(@PathVariable String resolution) {
        Resolution of = desk.one(resolution);
        return ResponseEntity.ok().eTag("\"" + of.entry().hash() + "\"").body(ResolutionView.of(of));
    }

    /** The certificate as it was made and signed; it never changes. */
    @GetMapping(path = "/resolutions/{resolution}/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> certificate(@PathVariable String resolution) {
        Resolution of = desk.one(resolution);
        return ResponseEntity.ok()
                .eTag("\"" + of.entry().hash() + "\"")
                .cacheControl(CacheControl.noCache())
                .header("Content-Disposition", "inline; filename=\"" + of.code() + ".json\"")
                .body(desk.certificate(of));
    }
}
