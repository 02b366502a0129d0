package ru.surguch.testkit.road.bad.store;

/** A table. */
public class Table {
    public String name() {
        return "table";
    }
}
