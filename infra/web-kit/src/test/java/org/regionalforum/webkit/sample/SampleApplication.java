package org.regionalforum.webkit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.regionalforum.webkit.Bar;
import org.regionalforum.webkit.Choice;
import org.regionalforum.webkit.Column;
import org.regionalforum.webkit.Filter;
import org.regionalforum.webkit.Happening;
import org.regionalforum.webkit.Parts;
import org.regionalforum.webkit.Row;
import org.regionalforum.webkit.Tone;
import org.regionalforum.webkit.Visitor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SampleApplication.Pages.class)
public class SampleApplication {

    @Bean
    Clock lawClock() {
        return Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    /** Takes the token's text as the person's name: the browser test signs in with it. */
    @Bean
    JwtDecoder decoder() {
        return token -> new Jwt(
                token,
                Instant.parse("2026-11-24T09:00:00Z"),
                Instant.parse("2036-11-24T09:00:00Z"),
                Map.of("alg", "none"),
                Map.of("sub", "p-1", "name", "Maria Rossi", "email", "maria@example.org", "operator", true));
    }

    public static final class Form {
        private @NotBlank @Nullable String name;
        private @Email @Nullable String email;
        private @Pattern(regexp = "[0-9]{11}") @Nullable String taxCode;
        private @Nullable String purpose;
        private @NotNull @Nullable LocalDate founded;
        private @NotBlank @Nullable String province;
        private @NotNull @Nullable String kind;
        private @NotEmpty @Nullable List<String> themes;
        private @AssertTrue boolean agreed;
        private @Nullable MultipartFile statute;

        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }

        public @Nullable String getEmail() {
            return email;
        }

        public void setEmail(@Nullable String email) {
            this.email = email;
        }

        public @Nullable String getTaxCode() {
            return taxCode;
        }

        public void setTaxCode(@Nullable String taxCode) {
            this.taxCode = taxCode;
        }

        public @Nullable String getPurpose() {
            return purpose;
        }

        public void setPurpose(@Nullable String purpose) {
            this.purpose = purpose;
        }

        public @Nullable LocalDate getFounded() {
            return founded;
        }

        public void setFounded(@Nullable LocalDate founded) {
            this.founded = founded;
        }

        public @Nullable String getProvince() {
            return province;
        }

        public void setProvince(@Nullable String province) {
            this.province = province;
        }

        public @Nullable String getKind() {
            return kind;
        }

        public void setKind(@Nullable String kind) {
            this.kind = kind;
        }

        public @Nullable List<String> getThemes() {
            return themes;
        }

        public void setThemes(@Nullable List<String> themes) {
            this.themes = themes;
        }

        public @Nullable MultipartFile getStatute() {
            return statute;
        }

        public void setStatute(@Nullable MultipartFile statute) {
            this.statute = statute;
        }

        public boolean isAgreed() {
            return agreed;
        }

        public void setAgreed(boolean agreed) {
            this.agreed = agreed;
        }
    }

    @Controller
    static class Pages {

        private final AtomicInteger unread = new AtomicInteger(3);
        private final Parts parts;

        Pages(Parts parts) {
            this.parts = parts;
        }

        @ModelAttribute
        void fill(Model model) {
            model.addAttribute("tones", Tone.values());
            model.addAttribute("lastDay", LocalDate.parse("2026-12-06"));
            model.addAttribute("kinds", parts.choices("kind", "ngo", "town"));
            model.addAttribute("provinces", List.of(new Choice("TO", "Torino"), new Choice("GE", "Genova")));
            model.addAttribute("themes", List.of(new Choice("water", "Acqua"), new Choice("school", "Scuola")));
            model.addAttribute(
                    "rows", List.of(new Row("Nome", "Comune di Torino", "/join/cop/name"), new Row("PEC", null)));
            model.addAttribute(
                    "filters",
                    List.of(new Filter("Comune", "/sample?q=pace"), new Filter("Torino", "/sample?type=town")));
            model.addAttribute(
                    "columns",
                    List.of(
                            new Column("Nome", "/sample?sort=-name", "ascending"),
                            new Column("Tipo", "/sample?sort=type", null),
                            new Column("Progetti")));
            model.addAttribute(
                    "bars",
                    List.of(
                            new Bar("Enti locali", 1234, "/networks/cop/members?type=town"),
                            new Bar("Società civile", 400),
                            new Bar("Università", 2),
                            new Bar("Imprese", 0)));
            model.addAttribute(
                    "happenings",
                    List.of(
                            new Happening(
                                    Instant.parse("2026-11-23T17:00:00Z"),
                                    "Documento richiesto",
                                    "Segreteria",
                                    "Manca lo statuto in vigore.",
                                    null),
                            new Happening(Instant.parse("2026-11-20T09:30:00Z"), "Domanda inviata", "Maria Rossi")));
        }

        @GetMapping("/sample")
        String show(@ModelAttribute("form") Form form) {
            return "sample";
        }

        @PostMapping("/sample")
        String send(@Valid @ModelAttribute("form") Form form, BindingResult errors) {
            return errors.hasErrors() ? "sample" : "redirect:/sent?done=sample.sent";
        }

        @GetMapping("/sent")
        String sent() {
            return "sent";
        }

        @GetMapping("/door")
        String door() {
            return "door";
        }

        @GetMapping("/fail/{status}")
        String fail(@PathVariable int status) {
            if (status == 500) {
                throw new IllegalStateException("secret detail");
            }
            throw new ResponseStatusException(HttpStatus.valueOf(status), "secret detail");
        }

        @GetMapping(path = "/organisations/{id}/name", produces = "text/plain")
        @ResponseBody
        String name(@PathVariable String id) {
            return "Comune di Torino";
        }

        @GetMapping(path = "/inbox/badge", produces = "text/plain")
        @ResponseBody
        String badge() {
            return String.valueOf(unread.getAndIncrement());
        }

        /** Says at once that the count has changed, then stays open. */
        @GetMapping(path = "/api/notifications/stream", produces = "text/event-stream")
        SseEmitter stream() throws IOException {
            SseEmitter emitter = new SseEmitter(1_000L);
            emitter.send("changed");
            return emitter;
        }

        @GetMapping("/whoami")
        @ResponseBody
        Visitor whoami(Visitor visitor) {
            return visitor;
        }
    }
}
