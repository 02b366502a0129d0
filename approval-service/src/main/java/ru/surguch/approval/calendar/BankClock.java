package ru.surguch.approval.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out the clock and the bank's working time; refuses to start in a year whose calendar is missing. */
@ApplicationScoped
class BankClock {

    @Produces
    @Singleton
    Clock clock(BankHours hours) {
        return Clock.system(hours.zone());
    }

    @Produces
    @Singleton
    BankTime bankTime(BankHours hours, @ConfigProperty(name = "surguch.calendar") String calendar) {
        return new BankTime(WorkingCalendar.read(calendar), hours.week(), hours.zone());
    }

    void requireThisYear(@Observes StartupEvent started, BankTime bankTime, Clock clock) {
        bankTime.open(LocalDate.now(clock));
    }
}
