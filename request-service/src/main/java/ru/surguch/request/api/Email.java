package ru.surguch.request.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An e-mail address as people have them: dot-atom, ASCII (RFC 5321 §4.1.2, without quoted strings and address literals). */
@NotNull
@Size(max = 254) // RFC 5321 §4.5.3.1.3, without the angle brackets
@Pattern(
        // possessive: a greedy group would recurse once for each repetition, up to a StackOverflowError
        regexp = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
                + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Email {
    String message() default "адрес электронной почты";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
