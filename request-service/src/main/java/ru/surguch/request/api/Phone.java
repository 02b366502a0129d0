package ru.surguch.request.api;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A phone number in E.164: plus and 7 to 15 digits. */
@NotNull
@Pattern(regexp = "\\+[1-9][0-9]{6,14}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Phone {
    String message() default "телефон в виде +79161234567";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
