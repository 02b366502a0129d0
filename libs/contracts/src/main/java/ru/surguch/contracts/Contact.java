package ru.surguch.contracts;

/**
 * How to reach the subscriber about one request; travels only {@link Sealed}.
 *
 * @param phone absent in what is sealed for the notification desk, which only writes letters
 */
public record Contact(RequestId requestId, String email, String phone) {

    @Override
    public String toString() {
        return "Contact[" + requestId + "]";
    }
}
