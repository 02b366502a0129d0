/**
 * What desks say to each other: facts in the past tense and the CloudEvents envelope that carries them. It knows neither
 * Kafka nor a database, and decides nothing.
 */
package ru.surguch.contracts;
