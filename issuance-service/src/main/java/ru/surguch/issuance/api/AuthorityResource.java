package ru.surguch.issuance.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.surguch.issuance.authority.Authority;

/** The CA's certificates, for everybody: what a relying party installs. */
@Path("/v1/ca")
@Tag(name = "Удостоверяющий центр")
@RunOnVirtualThread
@PermitAll
public class AuthorityResource {

    private static final String PEM = "application/x-pem-file";
    private static final String P7B = "application/x-pkcs7-certificates";

    private final Authority authority;

    AuthorityResource(Authority authority) {
        this.authority = authority;
    }

    @GET
    @Produces(PEM)
    @Operation(summary = "Цепочка сертификатов: издающий, затем корневой")
    public Response pem() {
        return file(authority.chain().pem(), "ca-chain.pem");
    }

    @GET
    @Produces(P7B)
    @Operation(summary = "Та же цепочка в формате PKCS#7")
    public Response p7b() {
        return file(authority.chain().p7b(), "ca-chain.p7b");
    }

    private static Response file(Object content, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
