/**
 * The real servers of the local run and of the tests, without Docker: PostgreSQL, Kafka, a mailbox and a development
 * identity provider, in one JVM with one state directory. It knows nothing of the services that use them.
 */
package ru.surguch.local.infra;
