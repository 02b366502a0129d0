/**
 * Procedures played against the real processes, step by step, as the bank's manual tells them: the demo shows them, the journey tests
 * also kill a service in the middle. Knows the services only from outside: REST, mail, the client's command line.
 */
package ru.surguch.journey;
