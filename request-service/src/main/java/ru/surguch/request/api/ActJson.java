package ru.surguch.request.api;

import java.util.HexFormat;
import java.util.UUID;
import ru.surguch.gost.Streebog;
import ru.surguch.request.act.Act;

/**
 * The act as it is to be signed.
 *
 * @param content the PDF; these very octets are signed, detached
 * @param streebog256 Streebog-256 of the content, upper-case hex
 */
record ActJson(UUID documentId, byte[] content, String streebog256) {

    static ActJson of(Act act) {
        var pdf = act.pdf();
        return new ActJson(act.documentId(), pdf, HexFormat.of().withUpperCase().formatHex(Streebog.BITS_256.of(pdf)));
    }
}
