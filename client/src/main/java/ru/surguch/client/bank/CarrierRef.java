package ru.surguch.client.bank;

/** A key carrier as the API names it: TOKEN or FILE, and the serial number that only a token has. */
public record CarrierRef(String kind, String serial) {}
