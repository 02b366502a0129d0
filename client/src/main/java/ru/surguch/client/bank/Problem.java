package ru.surguch.client.bank;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.surguch.client.refusal.Refusal;
import ru.surguch.client.refusal.Why;

/** The bank's "no" (RFC 9457), in the bank's own words. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(String type, String title, int status, String detail, String whatToDo, List<FieldError> errors)
        implements Why {

    /** One wrong field of what was sent. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FieldError(String field, String message) {}

    static Problem unreadable(int status) {
        return new Problem(
                null,
                "Банк не принял запрос (HTTP " + status + ")",
                status,
                null,
                "Проверьте адрес банка и повторите",
                null);
    }

    Refusal refusal() {
        String fields = Stream.ofNullable(errors)
                .flatMap(List::stream)
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return new Refusal(this, fields.isEmpty() ? null : fields);
    }

    /** The bank has looked at what was sent and does not take it; otherwise the very same may yet be accepted. */
    public boolean refusesTheContent() {
        return type != null && !Set.of(401, 403, 404, 429).contains(status);
    }
}
