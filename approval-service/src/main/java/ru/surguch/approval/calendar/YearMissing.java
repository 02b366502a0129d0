package ru.surguch.approval.calendar;

/** The calendar of this year has not been loaded, so nothing can be promised in it. */
public final class YearMissing extends RuntimeException {

    YearMissing(int year) {
        super("no working calendar for " + year);
    }
}
