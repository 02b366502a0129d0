/** What is said to this desk, by others through Kafka and by itself after a commit: each goes to the verb it is for. */
package ru.surguch.issuance.events;
