package ru.surguch.testkit.road.bad.util;

/** Says nothing by its place. */
public class Things {}
