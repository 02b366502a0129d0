package ru.surguch.approval.calendar;

import io.smallrye.config.ConfigMapping;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;

/** When the bank works: its time zone, and opening hours for each day of the week on which it does. */
@ConfigMapping(prefix = "surguch.bank-hours")
public interface BankHours {

    ZoneId zone();

    Map<DayOfWeek, OpeningHours> week();
}
