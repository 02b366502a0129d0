/** The key ceremony: how the bank's CA comes into being, once. It runs alone, without database and Kafka. */
package ru.surguch.issuance.ceremony;
