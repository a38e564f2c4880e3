package org.regionalforum.forum.resolution;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A page on paper: PDF/A-2, tagged, with its fonts in it. */
@Component
class Paper {
    private static final String FONTS = "META-INF/resources/webjars/bootstrap-italia/2.17.0/dist/fonts/";
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final SpringTemplateEngine templates;

    Paper(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Renders a template that is well-formed XML.
     *
     * @param values what the template shows
     */
    byte[] print(String template, Map<String, @Nullable Object> values, Locale language) {
        String html = templates.process(template, new Context(language, values));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        font(builder, "Lora/lora-v20-latin-ext_latin-regular.ttf", "Lora", 400, FontStyle.NORMAL);
        font(builder, "Lora/lora-v20-latin-ext_latin-italic.ttf", "Lora", 400, FontStyle.ITALIC);
        font(builder, "Lora/lora-v20-latin-ext_latin-700.ttf", "Lora", 700, FontStyle.NORMAL);
        font(builder, "Lora/lora-v20-latin-ext_latin-700italic.ttf", "Lora", 700, FontStyle.ITALIC);
        font(builder, "Roboto_Mono/roboto-mono-v13-latin-ext_latin-regular.ttf", "Roboto Mono", 400, FontStyle.NORMAL);
        builder.withHtmlContent(html, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be printed", e);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(FONTS + file), family, weight, style, true);
    }

    private static InputStream open(String resource) {
        try {
            return new ClassPathResource(resource).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("The font is not on the class path", e);
        }
    }
}
