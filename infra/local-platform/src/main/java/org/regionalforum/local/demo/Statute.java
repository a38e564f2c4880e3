package org.regionalforum.local.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An invented statute of one page, as a PDF. The same words give the same bytes. */
final class Statute {
    private static final Charset WIN_ANSI = Charset.forName("windows-1252");

    private Statute() {}

    static byte[] of(String organisation) {
        List<String> lines = List.of(
                "Statuto di " + organisation,
                "Documento inventato per la dimostrazione, senza valore legale.",
                "Art. 1 - L'associazione opera nella cooperazione internazionale.",
                "Art. 2 - Gli associati deliberano in assemblea; ogni associato ha un voto.",
                "Art. 3 - L'organo di amministrazione dura in carica tre anni.");
        StringBuilder page = new StringBuilder("BT /F1 12 Tf 16 TL 60 780 Td\n");
        for (String line : lines) {
            page.append('(').append(line.replaceAll("([()\\\\])", "\\\\$1")).append(") Tj T*\n");
        }
        String content = page.append("ET").toString();
        return document(List.of(
                "<< /Type /Catalog /Pages 2 0 R /Lang (it) >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + content.getBytes(WIN_ANSI).length + " >>\nstream\n" + content + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    }

    private static byte[] document(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        out.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        for (String object : objects) {
            starts.add(out.size());
            out.writeBytes((starts.size() + " 0 obj\n" + object + "\nendobj\n").getBytes(WIN_ANSI));
        }
        int table = out.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        starts.forEach(start -> end.append(String.format("%010d 00000 n \n", start)));
        end.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        out.writeBytes(end.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
