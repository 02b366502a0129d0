package ru.surguch.request.request;

import java.util.Optional;

/**
 * Where a request stands.
 *
 * <pre>
 *  SUBMITTED ──▶ APPROVED ──▶ ISSUED ──▶ ACT_SIGNED ──▶ SAVED ──▶ ACTIVE
 *    │    │         │           │
 *    │    └─────────┴───────────┴──▶ WITHDRAWN         any open state ──▶ REFUSED
 *    └──▶ REJECTED
 * </pre>
 *
 * <p>What other desks say may arrive out of order, so a heard fact may skip states forward, except into ACTIVE, which
 * takes the subscriber's own word of saving; it never moves backwards.
 */
public enum State {
    SUBMITTED("Передан в банк", Next.bank("Банк проверяет запрос")),
    APPROVED("Принят банком", Next.bank("Банк выпускает сертификат")),
    ISSUED("Получен новый сертификат", Next.subscriber("Откройте ссылку из письма банка и подпишите акт")),
    ACT_SIGNED("Акт подписан", Next.subscriber("Сохраните сертификат на носитель с новым ключом")),
    SAVED("Сертификат сохранен", Next.bank("Банк вводит сертификат в действие")),
    ACTIVE("Действует", null),
    REJECTED("Отклонен банком", null),
    WITHDRAWN("Отозван", null),
    REFUSED("Сертификат не может быть выпущен", null);

    private final String label;
    private final Next next;

    State(String label, Next next) {
        this.label = label;
        this.next = next;
    }

    public String label() {
        return label;
    }

    /** What the request waits for; nothing once it has ended. */
    public Optional<Next> next() {
        return Optional.ofNullable(next);
    }

    public boolean isOpen() {
        return next != null;
    }

    boolean mayBecome(State later) {
        return switch (later) {
            case SUBMITTED -> false;
            case APPROVED, ISSUED, ACT_SIGNED, SAVED -> isOpen() && compareTo(later) < 0;
            case ACTIVE -> this == SAVED;
            case REJECTED -> this == SUBMITTED;
            case WITHDRAWN -> compareTo(ISSUED) <= 0;
            case REFUSED -> isOpen();
        };
    }
}
