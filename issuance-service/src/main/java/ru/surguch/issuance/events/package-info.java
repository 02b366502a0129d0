/** What other desks say: each message goes once to the verb it is for. */
package ru.surguch.issuance.events;
