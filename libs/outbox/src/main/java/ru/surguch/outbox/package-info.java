/**
 * Leaves once, arrives once: the outbox with its relay, the inbox, the dead letters. The only place that knows Kafka's
 * client; it knows facts and envelopes, never what they mean.
 */
package ru.surguch.outbox;
