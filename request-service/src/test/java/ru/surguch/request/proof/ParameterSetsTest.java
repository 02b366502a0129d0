package ru.surguch.request.proof;

import static org.hamcrest.Matchers.containsString;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.surguch.gost.CertificationRequest;
import ru.surguch.gost.Vectors;
import ru.surguch.request.DeskTest;
import ru.surguch.request.Holder;
import ru.surguch.request.Problem;

@DeskTest
class ParameterSetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c256_A",
                "c256_B",
                "c256_C",
                "c256_XA",
                "c256_XB",
                "c256_TCA",
                "c256_TCB",
                "c256_TCC",
                "c256_TCD",
                "c512_A",
                "c512_B",
                "c512_C",
                "c256_TCA_innle_utf8_subjectSignTool"
            })
    void aRequestMadeByOpensslIsTaken(String name) {
        var holder = Holder.enrolled();
        var file = Vectors.bytes("openssl-gost-engine/" + name + ".csr");
        var submission =
                new HashMap<>(holder.submission(CertificationRequest.of(file).der()));
        submission.put("pkcs10", new String(file, StandardCharsets.UTF_8));

        String id = holder.submit(submission).then().statusCode(201).extract().path("id");

        // two of the files carry the same key
        holder.me().put("/v1/requests/" + id + "/withdrawal").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "rfc9215/d1-csr.pem, test-parameter-set, тестовым набором",
        "rfc9215/d3-csr.pem, test-parameter-set, тестовым набором"
    })
    void theTestSetsOfRfc9215AreRefusedByName(String name, String code, String title) {
        var holder = Holder.enrolled();
        Map<String, Object> submission =
                holder.submission(Holder.pkcs10(holder.currentKey()).der());
        submission.put("pkcs10", new String(Vectors.bytes(name), StandardCharsets.UTF_8));

        Problem.of(holder.submit(submission), 422, code).body("title", containsString(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.643.2.2.19", "1.2.643.2.2.20"})
    void aPkcs10OfTheOldStandardIsRefusedByName(String algorithm) {
        var holder = Holder.enrolled();

        Problem.of(holder.submit(holder.submission(Foreign.pkcs10(algorithm))), 422, "obsolete-algorithm")
                .body("title", containsString("34.10-2001"));
    }
}
