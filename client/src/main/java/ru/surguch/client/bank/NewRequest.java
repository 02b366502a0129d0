package ru.surguch.client.bank;

/**
 * What goes to the bank.
 *
 * @param pkcs10 PEM
 * @param signature detached CMS over the PKCS#10's DER, base64
 */
public record NewRequest(
        String procedure, CarrierRef carrier, String pkcs10, String signature, String email, String phone) {

    public static NewRequest remoteRenewal(
            CarrierRef carrier, String pkcs10, String signature, String email, String phone) {
        return new NewRequest("remote-renewal", carrier, pkcs10, signature, email, phone);
    }
}
