package nl.houvast.paper;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A code that a telephone reads as an address (QR, ISO/IEC 18004). */
public final class Code {

    /** Dots for each module, and the quiet modules around it that the standard asks for. */
    private static final int DOTS = 6;

    private static final int QUIET = 4;

    private Code() {}

    /** The code as the address of an image that holds itself. */
    public static String image(String address) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(address), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    static BufferedImage draw(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var side = (code.size + 2 * QUIET) * DOTS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                var dark = code.getModule(x / DOTS - QUIET, y / DOTS - QUIET);
                image.setRGB(x, y, dark ? 0xff000000 : 0xffffffff);
            }
        }
        return image;
    }
}
