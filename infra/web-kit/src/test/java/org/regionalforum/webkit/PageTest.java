package org.regionalforum.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.webkit.sample.SampleApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@SpringBootTest(classes = SampleApplication.class)
@AutoConfigureMockMvc
class PageTest {

    @Autowired
    MockMvcTester http;

    @Test
    void a_page_shows_its_middle_inside_the_common_frame_in_the_visitors_language() throws Exception {
        assertThat(get("/sample", "it").getContentAsString())
                .contains("<html lang=\"it\">", "<title>Ammissione di un ente - Forum regionale</title>")
                .contains("entro 12 giorni", "Vai al contenuto", "Dichiarazione di accessibilità")
                .contains("data-element=\"accessibility-link\"", "data-element=\"privacy-policy-link\"");
        assertThat(get("/sample", "en").getContentAsString())
                .contains("<html lang=\"en\">", "<title>Admission of an organisation - Regional forum</title>")
                .contains("within 12 days", "Skip to content", "Accessibility statement");
    }

    @Test
    void who_asks_for_another_language_gets_italian() throws Exception {
        assertThat(get("/sample", "de-DE,fr;q=0.5").getContentAsString()).contains("<html lang=\"it\">");
        assertThat(get("/sample", "en-GB,en;q=0.9").getContentAsString()).contains("<html lang=\"en\">");
    }

    @Test
    void somebody_who_is_not_signed_in_sees_the_way_in_and_no_desk() throws Exception {
        assertThat(get("/sample?q=a%20b", "it").getContentAsString())
                .contains("href=\"/login?back=%2Fsample%3Fq%3Da%2520b\"")
                .contains("href=\"/language?to=en&amp;back=%2Fsample%3Fq%3Da%2520b\"")
                .doesNotContain("href=\"/desk\"", "/inbox", "action=\"/logout\"");
    }

    @Test
    void a_signed_in_person_sees_the_name_the_organisation_and_the_way_out() throws Exception {
        String html = response(request("/sample", "it")
                        .header("Authorization", "Bearer maria")
                        .header("Forum-Acting-For", "it-cf-00514490010"))
                .getContentAsString();
        assertThat(html)
                .contains("Maria Rossi", "it-cf-00514490010", "action=\"/logout\"", "href=\"/desk\"")
                .contains("hx-get=\"/inbox/badge\"", "data-live=\"/api/notifications/stream\"")
                .doesNotContain("href=\"/login");
    }

    @Test
    void the_menu_marks_where_the_visitor_is() {
        Parts parts = new Parts(new org.springframework.context.support.StaticMessageSource());
        assertThat(parts.current("/networks", "/networks?q=x")).isEqualTo("page");
        assertThat(parts.current("/networks", "/networks/cop/members")).isEqualTo("true");
        assertThat(parts.current("/networks", "/networks-of-others")).isNull();
    }

    @Test
    void a_wrong_form_keeps_what_was_typed_and_ties_each_message_to_its_field() throws Exception {
        String html = response(http.post()
                        .uri("/sample")
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", "it")
                        .param("name", "Pace & \"pane\"")
                        .param("email", "nessuno")
                        .param("taxCode", "123")
                        .param("founded", "2020-01-31")
                        .param("kind", "town")
                        .param("themes", "school"))
                .getContentAsString();
        assertThat(html)
                .contains("<title>Errore: Ammissione di un ente")
                .contains("value=\"Pace &amp; &quot;pane&quot;\"", "value=\"2020-01-31\"")
                .containsPattern("<input type=\"radio\"[^>]* id=\"f-kind-2\"[^>]* checked=\"checked\"")
                .containsPattern(
                        "<input type=\"email\"[^>]* aria-describedby=\"f-email-error\"[^>]* aria-invalid=\"true\"")
                .containsPattern("<a href=\"#f-email\">E-mail: Scrivi un indirizzo e-mail completo")
                .containsPattern("<p class=\"rf-error\" id=\"f-email-error\">")
                .containsPattern("id=\"f-taxCode\"[^>]*aria-describedby=\"f-taxCode-hint f-taxCode-error\"")
                .doesNotContain("id=\"f-name-error\"");
        assertThat(html.indexOf("href=\"#f-email\"")).isLessThan(html.indexOf("href=\"#f-province\""));
        assertThat(html.indexOf("href=\"#f-province\"")).isLessThan(html.indexOf("href=\"#f-agreed\""));
    }

    @Test
    void a_message_tells_what_was_done_but_an_address_cannot_write_on_the_page() throws Exception {
        assertThat(get("/sent?done=sample.sent", "it").getContentAsString()).contains("La domanda è stata inviata.");
        assertThat(get("/sent?done=sample.unknown", "it").getContentAsString()).doesNotContain("role=\"status\"");
        assertThat(get("/sent?done=%3Cscript%3E", "it").getContentAsString()).doesNotContain("<script>");
    }

    @Test
    void every_answer_carries_the_protective_headers() {
        MockHttpServletResponse answer = get("/sample", "it");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
                        + "base-uri 'none'; form-action 'self' http://localhost:8080 http://localhost:8081; "
                        + "frame-ancestors 'none'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_asset_carries_the_hash_of_its_content_and_may_be_kept_for_a_year() throws Exception {
        Matcher links = Pattern.compile("(?:href|src)=\"(/assets/sample/[^\"#]+)")
                .matcher(get("/sample", "it").getContentAsString());
        int seen = 0;
        while (links.find()) {
            seen++;
            assertThat(links.group(1)).containsPattern("-[0-9a-f]{32}\\.(css|js|svg)$");
            MockHttpServletResponse asset = get(links.group(1), "it");
            assertThat(asset.getStatus()).as(links.group(1)).isEqualTo(200);
            assertThat(asset.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        }
        assertThat(seen).isGreaterThan(5);
    }

    @Test
    void an_asset_with_another_hash_is_not_there() {
        assertThat(get("/assets/sample/kit/kit-00000000000000000000000000000000.css", "it")
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "400,La richiesta non è valida,The request is not valid",
        "401,Accedi per continuare,Sign in to go on",
        "403,Non puoi vedere questa pagina,You cannot see this page",
        "404,Pagina non trovata,Page not found",
        "410,Questa pagina non c’è più,This page is no longer here",
        "413,Il file è troppo grande,The file is too large",
        "422,Non possiamo accettare questi dati,We cannot accept these data",
        "500,Qualcosa non ha funzionato,Something did not work",
        "503,Il servizio è fermo per poco,The service is down for a short while",
        "418,La richiesta non è valida,The request is not valid",
    })
    void a_failure_is_explained_in_both_languages_and_gives_nothing_away(int status, String italian, String english)
            throws Exception {
        assertThat(failure(status, "it"))
                .contains("<h1>" + italian + "</h1>", "href=\"/language?to=en&amp;back=%2Fwhere\"");
        assertThat(failure(status, "en")).contains("<h1>" + english + "</h1>").doesNotContain("secret detail");
    }

    @Test
    void a_client_that_wants_no_html_gets_none() throws Exception {
        MockHttpServletResponse answer = response(http.get()
                .uri("/error")
                .accept(MediaType.APPLICATION_JSON)
                .requestAttr("jakarta.servlet.error.status_code", 404));
        assertThat(answer.getContentType()).startsWith("application/");
        assertThat(answer.getContentAsString()).doesNotContain("<html");
    }

    @Test
    void a_handler_can_ask_who_is_there() throws Exception {
        assertThat(get("/whoami", "en").getContentAsString()).contains("\"signedIn\":false");
        assertThat(response(request("/whoami", "en").header("Authorization", "Bearer x"))
                        .getContentAsString())
                .contains("\"personId\":\"p-1\"", "\"operator\":true", "\"language\":\"en\"");
    }

    private String failure(int status, String language) throws Exception {
        return response(request("/error", language)
                        .requestAttr("jakarta.servlet.error.status_code", status)
                        .requestAttr("jakarta.servlet.error.message", "secret detail")
                        .requestAttr("jakarta.servlet.error.request_uri", "/where"))
                .getContentAsString();
    }

    private MockHttpServletResponse get(String path, String language) {
        return response(request(path, language));
    }

    private MockMvcRequestBuilder request(String path, String language) {
        return http.get()
                .uri(java.net.URI.create(path))
                .accept("text/html", "*/*;q=0.1")
                .header("Accept-Language", language);
    }

    private static MockHttpServletResponse response(MockMvcRequestBuilder request) {
        return request.exchange().getResponse();
    }
}
