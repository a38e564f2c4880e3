package org.regionalforum.forum.resolution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.register.Body;
import org.regionalforum.forum.rulebook.Wording;
import org.regionalforum.forum.text.Markdown;
import org.regionalforum.webkit.Formats;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the register as PDF, with what its certificate says and the fingerprint of the key that signed it. */
@Controller
class PaperPages {
    private final ResolutionDesk desk;
    private final Members members;
    private final Markdown markdown;
    private final Wording wording;
    private final Formats formats;
    private final Paper paper;
    private final JsonMapper json;
    private final String address;

    PaperPages(
            ResolutionDesk desk,
            Members members,
            Markdown markdown,
            Wording wording,
            Formats formats,
            Paper paper,
            JsonMapper json,
            @Value("${forum.public-address}") String address) {
        this.desk = desk;
        this.members = members;
        this.markdown = markdown;
        this.wording = wording;
        this.formats = formats;
        this.paper = paper;
        this.json = json;
        this.address = address;
    }

    /** How a certificate was signed. */
    record Seal(String hash, String previous, String key, String algorithm, String signature) {}

    @GetMapping(path = "/forum/{network}/resolutions/{year:\\d{4}}/{number:\\d{1,9}}.pdf")
    ResponseEntity<byte[]> numbered(
            @PathVariable String network, @PathVariable int year, @PathVariable int number, Locale locale) {
        return printed(desk.numbered(network, year, number), locale);
    }

    @GetMapping(path = "/forum/{network}/register/{position:\\d{1,9}}.pdf")
    ResponseEntity<byte[]> entry(@PathVariable String network, @PathVariable int position, Locale locale) {
        return printed(desk.at(network, Body.ASSEMBLY, position), locale);
    }

    @GetMapping(path = "/forum/{network}/register/{body:[a-z]+}/{position:\\d{1,9}}.pdf")
    ResponseEntity<byte[]> entry(
            @PathVariable String network, @PathVariable String body, @PathVariable int position, Locale locale) {
        return printed(desk.at(network, Body.of(body), position), locale);
    }

    private ResponseEntity<byte[]> printed(Resolution resolution, Locale locale) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("network", members.require(resolution.network()));
        values.put("resolution", resolution);
        values.put("html", markdown.html(resolution.text()));
        values.put("say", wording.in(locale));
        values.put("fmt", formats);
        values.put("seal", seal(desk.certificate(resolution)));
        values.put("address", address);
        byte[] pdf = paper.print("resolution/paper", values, locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(resolution.code() + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    private Seal seal(String certificate) {
        JsonNode sealed = json.readTree(certificate);
        return new Seal(
                sealed.at("/hash").asString(),
                sealed.at("/certificate/previous").asString(),
                sealed.at("/signature/key").asString(),
                sealed.at("/signature/algorithm").asString(),
                sealed.at("/signature/value").asString());
    }
}
