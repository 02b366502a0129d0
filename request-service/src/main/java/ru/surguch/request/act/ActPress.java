package ru.surguch.request.act;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Prints a page of HTML as PDF/A-2b (ISO 19005-2), fonts inside, so that it looks the same in twenty years. */
final class ActPress {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private ActPress() {}

    static byte[] print(String html) {
        var out = new ByteArrayOutputStream();
        try {
            builder().withHtmlContent(html, null).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException("the act cannot be printed", e);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder() {
        return new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(font("LiberationSerif-Regular"), "Serif", NORMAL, FontStyle.NORMAL, true)
                .useFont(font("LiberationSerif-Bold"), "Serif", BOLD, FontStyle.NORMAL, true)
                .useFont(font("LiberationMono-Regular"), "Mono", NORMAL, FontStyle.NORMAL, true);
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> ActPress.class.getResourceAsStream("/liberation/" + name + ".ttf");
    }
}
