package ru.surguch.request.proof;

import ru.surguch.gost.GostRefusal;
import ru.surguch.web.Why;
import ru.surguch.web.Words;

/** Why a PKCS#10, a signature or a certificate is refused; each reason of {@code libs/gost} has its own words. */
public enum ProofWhy implements Why {
    UNREADABLE(422, "Данные не удалось прочитать", "Передайте PEM, base64 или DER так, как их выдает средство подписи"),
    OVERSIZED(413, "Данные слишком велики", "Проверьте, что передан нужный файл"),
    NOT_GOST(422, "Принимаются только ключи ГОСТ Р 34.10-2012", "Создайте ключ по ГОСТ Р 34.10-2012"),
    OBSOLETE_ALGORITHM(
            422,
            "Алгоритмы ГОСТ Р 34.10-2001 и ГОСТ Р 34.11-94 больше не принимаются",
            "Создайте ключ по ГОСТ Р 34.10-2012; если носитель его не поддерживает, получите новый в банке"),
    TEST_PARAMETER_SET(
            422,
            "Ключ создан с тестовым набором параметров (RFC 9215, раздел 4.2)",
            "Создайте ключ с набором параметров КриптоПро или ТК 26"),
    UNKNOWN_PARAMETER_SET(
            422, "Набор параметров ключа неизвестен", "Создайте ключ с набором параметров КриптоПро или ТК 26"),
    INVALID_POINT(422, "Ключ проверки не лежит на кривой", "Создайте новую пару ключей"),
    POSSESSION_NOT_PROVEN(
            422,
            "Запрос не подписан ключом, для которого он создан",
            "Создайте PKCS#10 заново на носителе с новым ключом"),
    SIGNATURE_INVALID(422, "Подпись неверна", "Подпишите заново, не изменяя данных"),
    NOT_ONE_SIGNER(422, "Подпись должна быть одна", "Подпишите одним действующим ключом"),
    SIGNER_DIFFERS(422, "Подписано не тем сертификатом", "Подпишите ключом действующего сертификата этого носителя"),
    CONTENT_DIFFERS(
            422, "Подписаны другие данные", "Подпишите именно те данные, которые передаете или получили от банка"),
    ATTRIBUTES_MISSING(
            422,
            "В подписи нет обязательных атрибутов",
            "Подпишите с атрибутами contentType и messageDigest (CAdES-BES)"),
    DIGEST_DIFFERS(
            422, "Функция хэширования не подходит к ключу", "Используйте ГОСТ Р 34.11-2012 той же длины, что и ключ");

    private final Words words;

    ProofWhy(int status, String title, String whatToDo) {
        this.words = new Words(status, title, whatToDo);
    }

    static ProofWhy of(GostRefusal refusal) {
        return switch (refusal.reason()) {
            case MALFORMED -> UNREADABLE;
            case TOO_LARGE -> OVERSIZED;
            case NOT_GOST -> NOT_GOST;
            case OBSOLETE_ALGORITHM -> OBSOLETE_ALGORITHM;
            case TEST_PARAMETER_SET -> TEST_PARAMETER_SET;
            case UNKNOWN_PARAMETER_SET -> UNKNOWN_PARAMETER_SET;
            case INVALID_POINT -> INVALID_POINT;
            case POSSESSION_NOT_PROVEN -> POSSESSION_NOT_PROVEN;
            case SIGNATURE_INVALID -> SIGNATURE_INVALID;
            case NOT_ONE_SIGNER -> NOT_ONE_SIGNER;
            case SIGNER_DIFFERS -> SIGNER_DIFFERS;
            case CONTENT_DIFFERS -> CONTENT_DIFFERS;
            case ATTRIBUTES_MISSING -> ATTRIBUTES_MISSING;
            case DIGEST_DIFFERS -> DIGEST_DIFFERS;
            // Subscribers send us neither chains nor private keys.
            case CHAIN_BROKEN, WRONG_PASSWORD -> throw refusal;
        };
    }

    @Override
    public Words words() {
        return words;
    }
}
